/** What developers go by in answers: the names they were asked about under. */
export function namesOf(developers: readonly { readonly name: string }[]): string[] {
  return developers.map(({ name }) => name);
}
