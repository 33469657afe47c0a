import { dollarsOf } from '@codeties/core';
import type { World } from '@codeties/sandbox';
import { drawChart } from '../picture/draw-chart.js';
import type { Figure, Picture } from '../report/figure.js';
import { formatNumber } from '../report/format-number.js';
import { listsOfEveryone, meanCost } from './baselines.js';
import { groupNames, WORLD_IN_WORDS } from './bench-world.js';
import type { GroupRun } from './measure-groups.js';
import type { PairsRun } from './measure-pairs.js';
import type { UpstreamCost } from './upstream-cost.js';

export interface UpstreamCostsOptions {
  readonly world: World;
  /** By REST, and for the groups of the table by GraphQL as well. */
  readonly groups: readonly GroupRun[];
  /** Of the same groups. */
  readonly pairs: readonly PairsRun[];
  readonly groupsOfTable: readonly number[];
}

/** What a pair and groups cost upstream, beside each pair by itself and everyone's following-lists. */
export function upstreamCosts(options: UpstreamCostsOptions): Figure {
  const headings = [
    'developers',
    'how',
    'GitHub requests',
    'X requests',
    'X rows',
    'dollars',
    'round trips',
    'rows ÷ ours',
  ];
  return {
    title: 'What is bought: requests, rows, dollars and round trips',
    method: method(options),
    tables: [
      {
        wordColumns: 2,
        headings,
        rows: [...pairRows(options), ...options.groupsOfTable.flatMap((size) => groupRows(size, options))],
      },
    ],
    verdicts: [],
    pictures: [
      drawGrowth('rows', { ...options, of: ({ rows }) => rows }),
      drawGrowth('requests', { ...options, of: ({ github, twitter }) => github + twitter }),
    ],
  };
}

/** The mean of the pairs that share an organisation, from the largest group: the only ones for which lists are read. */
function pairRows({ world, pairs }: UpstreamCostsOptions): string[][] {
  const sharing = pairs.at(-1)?.sharing ?? [];
  if (sharing.length === 0) return [];
  const ours = meanCost(sharing.map(({ cost }) => cost));
  const lists = meanCost(sharing.map(({ pair }) => listsOfEveryone(followingCounts(world, pair.names))));
  return [
    rowOf('2', { how: `a cold pair (mean of ${sharing.length})`, cost: ours, ours }),
    rowOf('2', { how: 'following-lists of both', cost: lists, ours }),
  ];
}

function groupRows(size: number, { world, groups, pairs }: UpstreamCostsOptions): string[][] {
  const runs = groups.filter(({ developers }) => developers === size);
  const ours = runs.find(({ organisationsBy }) => organisationsBy === 'rest')?.cost;
  const each = pairs.find(({ developers }) => developers === size);
  if (ours === undefined || each === undefined) return [];
  const developers = formatNumber(size);
  const isExact = each.rowsError === 0;
  return [
    ...runs.map(({ organisationsBy, cost }) =>
      rowOf(developers, { how: organisationsBy === 'rest' ? 'the group' : 'the group, with GraphQL', cost, ours }),
    ),
    rowOf(developers, {
      how: `each pair by itself (${isExact ? 'all' : `${formatNumber(each.sampled)} sampled, rows ± ${formatNumber(each.rowsError * 100)} %`})`,
      cost: each.cost,
      ours,
    }),
    rowOf(developers, {
      how: 'following-lists of everyone',
      cost: listsOfEveryone(followingCounts(world, groupNames(size))),
      ours,
    }),
  ];
}

interface RowOptions {
  readonly how: string;
  readonly cost: UpstreamCost;
  readonly ours: UpstreamCost;
}

function rowOf(developers: string, { how, cost, ours }: RowOptions): string[] {
  const { github, twitter, rows, roundTrips } = cost;
  const counts = [github, twitter, rows].map((count) => formatNumber(count));
  const dollars = formatNumber(dollarsOf('twitter', rows), 2);
  return [developers, how, ...counts, dollars, formatNumber(roundTrips), formatNumber(rows / ours.rows, 2)];
}

function followingCounts(world: World, names: readonly string[]): number[] {
  return names.map((name) => world.xAccount(name)?.following.length ?? 0);
}

interface GrowthOptions extends UpstreamCostsOptions {
  readonly of: (cost: UpstreamCost) => number;
}

function drawGrowth(what: 'rows' | 'requests', { world, groups, pairs, of }: GrowthOptions): Picture {
  const byRest = groups.filter(({ organisationsBy }) => organisationsBy === 'rest');
  const title = `${what === 'rows' ? 'Rows that X bills' : 'Upstream requests'}, by the size of the group`;
  const svg = drawChart({
    title,
    across: { label: 'developers', kind: 'logarithmic' },
    up: { label: what, kind: 'logarithmic' },
    lines: [
      { name: 'the group', points: byRest.map(({ developers, cost }) => [developers, of(cost)]) },
      { name: 'each pair by itself', points: pairs.map(({ developers, cost }) => [developers, of(cost)]) },
      {
        name: 'following-lists of everyone',
        points: byRest.map(({ developers }) => [
          developers,
          of(listsOfEveryone(followingCounts(world, groupNames(developers)))),
        ]),
      },
    ],
  });
  return {
    file: `group-${what}.svg`,
    alternative: `${title}: the group, each pair by itself, and the following-lists of everyone`,
    svg,
  };
}

function method({ pairs }: UpstreamCostsOptions): string[] {
  const sampled = pairs.some(({ rowsError }) => rowsError > 0);
  return [
    `The server is asked about developers it knows nothing of, in ${WORLD_IN_WORDS}. The groups are of neighbours, so they cluster as a team or a community does. The budget of rows and the networks' limits are lifted, but for GitHub's of 100 requests at once. Requests and rows are counted by the networks, not by the server, and every answer is held against the world it was generated from. A row costs $0.01.`,
    'A round trip is one link of the longest chain of requests of which each was made only after the one before had been answered: it counts waiting for a turn as well as waiting for an answer.',
    `*Each pair by itself* asks the same server, without any cache, about every pair of the group, one after the other (so are its round trips).${sampled ? ' Where there are too many of them it asks about some from everywhere in the group, those that share an organisation and those that do not apart, and multiplies; the standard error of the rows stands in brackets.' : ''} *Following-lists of everyone* looks everybody up, buys every following-list whole, a thousand rows a page and all lists at once, and is computed from the lengths of the lists. Both ask GitHub for organisations as the server does.`,
  ];
}
