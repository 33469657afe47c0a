/** An organisation of a directory. Its `id` stays when it is renamed: compare that, and show the login. */
export interface Organisation {
  readonly id: string;
  readonly login: string;
}
