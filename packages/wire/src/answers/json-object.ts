/**
 * The text of a JSON object with these members, whose values are JSON already, in this order. An object of JavaScript's
 * puts names that are numbers first, and there are topics like `2048`.
 */
export function jsonObject(members: readonly (readonly [name: string, value: string])[]): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}
