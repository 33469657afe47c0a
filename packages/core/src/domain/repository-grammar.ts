/** Whether code hosts can hold a repository of this name; one that they cannot hold need not be asked for. GitHub and Bitbucket agree. */
export function canNameRepository(name: string): boolean {
  return /^(?!\.{1,2}$)[\w.-]{1,100}$/.test(name);
}
