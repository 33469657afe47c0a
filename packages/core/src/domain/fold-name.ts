/**
 * A name as names are compared. Only ASCII letters are folded, which is all that networks fold. Unicode would fold more than
 * that into them: the Kelvin sign into `k`, and so a name that exists nowhere into somebody's.
 */
export function foldName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
