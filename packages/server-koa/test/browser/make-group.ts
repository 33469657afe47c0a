import type { DeveloperSeed } from '@codeties/sandbox';

/** Made-up organisations, and who is in them. */
const members: Readonly<Record<string, string>> = {
  'lantern-labs': 'ada bram chloe dario edda farid grete hana',
  tidewater: 'imke jonas kaya liam maren nils hana',
  'open-orchard': 'olga pavel quentin rosa stellan tove nils',
  'copper-kettle': 'uma viktor wanda xaver yuna zora',
  'night-bakery': 'anouk bodil cyril dunja edda wanda',
  'paper-comet': 'emre freya gaspar quentin',
};
const alone = ['hedda', 'ivo', 'juna', 'kasimir'];

/** A group of 36 who share six organisations, follow some of the others there, and all of whom exist in no network. */
export function makeGroup(): readonly DeveloperSeed[] {
  const [organisationsOf, follows] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const note = (map: Map<string, string[]>, name: string, value: string): void => {
    map.set(name, [...(map.get(name) ?? []), value]);
  };
  for (const [organisation, text] of Object.entries(members)) {
    const names = text.split(' ');
    for (const [index, name] of names.entries()) {
      note(organisationsOf, name, organisation);
      for (const distance of [1, 2, 5]) {
        const other = names[(index + distance) % names.length] ?? name;
        if (other === name || (distance === 5 && index % 3 > 0)) continue;
        note(follows, name, other);
        note(follows, other, name);
      }
    }
  }
  return [...organisationsOf.keys(), ...alone].map((login) => ({
    login,
    organisations: organisationsOf.get(login) ?? [],
    follows: [...new Set(follows.get(login) ?? [])],
  }));
}
