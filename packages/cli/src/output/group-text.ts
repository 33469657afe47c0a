import type { GroupOutcome } from '@codeties/core';
import { denials, sentencesOfMissing, sentencesOfUnknown } from '@codeties/wire';
import type { Colours } from '../terminal/colours.js';
import { harmless } from '../terminal/harmless.js';
import { costText } from './cost-text.js';
import { counted } from './counted.js';
import { inColumns } from './in-columns.js';
import { MADE_UP_NOTE } from './made-up-note.js';

export interface GroupTextOptions {
  readonly isSandbox: boolean;
  readonly colours: Colours;
}

/** Who of a group is connected with whom, as a person reads it: every other pair is not connected. */
export function groupText(outcome: GroupOutcome, { isSandbox, colours }: GroupTextOptions): string {
  const { developers, connections, undecided, missing, graph, sources } = outcome;
  const pairs = (developers.length * (developers.length - 1)) / 2;
  const rows = connections.map(({ developers: [one, other], organisations }) => [
    `  ${colours.green(harmless(`${one.name} and ${other.name}`))}`,
    organisations.map(harmless).join(', '),
  ]);
  const reasons = undecided.flatMap(({ developers: [one, other], ...found }) =>
    sentencesOfUnknown({ ...found, graph }, [one.name, other.name]),
  );
  const verb = connections.length === 1 ? 'is' : 'are';
  return [
    colours.bold(`${connections.length} of ${counted(pairs, 'pair')} ${verb} connected.`),
    ...inColumns(rows),
    ...section(colours.yellow(`Nobody can tell of ${counted(undecided.length, 'pair')}:`), reasons),
    ...section(colours.yellow('Left out:'), sentencesOfMissing(missing, denials.strict)),
    `${colours.dim('Cost')}  ${costText(sources)}`,
    ...(isSandbox ? [colours.dim(MADE_UP_NOTE)] : []),
  ].join('\n');
}

function section(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [title, ...sentences.map((sentence) => `  ${harmless(sentence)}`)];
}
