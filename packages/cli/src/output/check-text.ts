import type { CheckOutcome, Evidence, SourceSummary } from '@codeties/core';
import { PUBLIC_ONLY_NOTE, sentencesOfUnknown, wireEvidence, wireTime } from '@codeties/wire';
import type { Colours } from '../terminal/colours.js';
import { harmless } from '../terminal/harmless.js';
import { costText } from './cost-text.js';
import { followText } from './follow-text.js';
import { inColumns } from './in-columns.js';
import { MADE_UP_NOTE } from './made-up-note.js';
import { networkTitle } from './network-title.js';

export interface CheckTextOptions {
  readonly outcome: Exclude<CheckOutcome, { readonly kind: 'missing' }>;
  /** As they were typed. */
  readonly names: readonly [string, string];
  /** Whether to say when each network said it. */
  readonly explain: boolean;
  readonly isSandbox: boolean;
  readonly colours: Colours;
}

/** Whether two developers are connected, as a person reads it, with what each network said and what that took. */
export function checkText({ outcome, names, explain, isSandbox, colours }: CheckTextOptions): string {
  const { evidence } = outcome;
  const rows = [
    [networkTitle(evidence.directory), organisationsText(evidence)],
    ...followTexts(evidence, names).map((text, place) => [place === 0 ? networkTitle(evidence.graph) : '', text]),
    ['Cost', costText(evidence.sources)],
    ...(explain ? evidence.sources.map((source, place) => [place === 0 ? 'Read' : '', readText(source)]) : []),
  ].map(([label = '', text = '']) => [label === '' ? '' : `  ${colours.dim(label)}`, text]);
  const notes = [
    ...(outcome.kind === 'undecided' ? sentencesOfUnknown(evidence, names) : []),
    ...(isPublicOnly(evidence) ? [PUBLIC_ONLY_NOTE] : []),
    ...(isSandbox ? [MADE_UP_NOTE] : []),
  ];
  return [
    headline(outcome, names, colours),
    ...inColumns(rows),
    ...notes.map((note) => `  ${colours.dim(harmless(note))}`),
  ].join('\n');
}

function headline(outcome: CheckTextOptions['outcome'], names: readonly [string, string], colours: Colours): string {
  const both = names.map(harmless).join(' and ');
  if (outcome.kind === 'undecided')
    return colours.bold(colours.yellow(`Nobody can tell whether ${both} are connected.`));
  return outcome.connection.connected
    ? colours.bold(colours.green(`${both} are connected.`))
    : colours.bold(`${both} are not connected.`);
}

function organisationsText({ sharedOrganisations }: Evidence): string {
  if (sharedOrganisations.length === 0) return 'they share no organisation';
  return `they share ${sharedOrganisations.map(({ login }) => harmless(login)).join(', ')}`;
}

function followTexts(evidence: Evidence, names: readonly [string, string]): string[] {
  const { follows } = wireEvidence(evidence, names);
  const isAsked = follows.some(({ answer }) => answer !== 'not asked');
  return isAsked
    ? follows.map((follow) => harmless(followText(follow)))
    : ['not asked who follows whom: without an organisation it does not matter'];
}

function readText({ network, readAt, fromCache }: SourceSummary): string {
  if (readAt === undefined) return `${networkTitle(network)}: nothing`;
  return `${networkTitle(network)}: ${wireTime(readAt)}${fromCache ? ', from what was kept' : ''}`;
}

function isPublicOnly({ sharedOrganisations, directory }: Evidence): boolean {
  return sharedOrganisations.length === 0 && directory === 'github';
}
