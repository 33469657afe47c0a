import type { DeveloperAggregate, HostReport } from '@codeties/core';
import type { Colours } from '../terminal/colours.js';
import { harmless } from '../terminal/harmless.js';
import { inColumns } from './in-columns.js';
import { MADE_UP_NOTE } from './made-up-note.js';
import { networkTitle } from './network-title.js';

export interface AggregateForPeopleOptions {
  readonly username: string;
  readonly isSandbox: boolean;
  readonly colours: Colours;
}

const MOST_COUNTS = 10;

/** What somebody has on several hosts together. A number that no host gives is left out. */
export function aggregateForPeople(
  { reports, totals, notes }: DeveloperAggregate,
  { username, isSandbox, colours }: AggregateForPeopleOptions,
): string {
  const { total, original, forked, stars, watchers, followers, openIssues, languages, topics } = totals;
  const rows = [
    ...reports.map((report) => [networkTitle(report.network), reportText(report)]),
    ['Repositories', `${total} (${original} original, ${forked} forked)`],
    ...numberRow('Stars', stars),
    ...numberRow('Watchers', watchers),
    ...numberRow('Followers', followers),
    ...numberRow('Open issues', openIssues),
    ...countsRow('Languages', languages),
    ...countsRow('Topics', topics),
  ].map(([label = '', text = '']) => [label === '' ? '' : `  ${colours.dim(label)}`, text]);
  return [
    colours.bold(harmless(username)),
    ...inColumns(rows),
    ...[...notes, ...(isSandbox ? [MADE_UP_NOTE] : [])].map((note) => `  ${colours.dim(harmless(note))}`),
  ].join('\n');
}

function reportText(report: HostReport): string {
  switch (report.kind) {
    case 'found':
      return harmless(report.profile.url);
    case 'missing':
      return `knows no ${harmless(report.name)}`;
    case 'failed':
      return 'failed';
  }
}

function numberRow(label: string, number: number | undefined): string[][] {
  return number === undefined ? [] : [[label, String(number)]];
}

/** The largest first, and equal ones by name. */
function countsRow(label: string, counts: ReadonlyMap<string, number>): string[][] {
  if (counts.size === 0) return [];
  const sorted = [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  const shown = sorted.slice(0, MOST_COUNTS).map(([name, count]) => `${harmless(name)} ${count}`);
  const more = sorted.length > MOST_COUNTS ? [`and ${sorted.length - MOST_COUNTS} more`] : [];
  return [[label, [...shown, ...more].join(', ')]];
}
