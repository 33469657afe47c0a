import { pairsOf, realtimePath, registerPath, type Pair } from '../load/pair.js';
import { createSeededPairs, seededName } from '../load/seeded-pairs.js';
import type { SoakKind, SoakRequest } from './soak-request.js';

/** So many that nothing is known any more of those who are asked about again: that holds for a minute. */
const DEVELOPERS = 1_400;
/** Nobody but clients who leave asks about these. */
const LEFT_BEHIND = 100;
/** They alone are asked about again and again. */
const REPEATED = pairsOf([0, 1, 2].map((number) => seededName(DEVELOPERS + LEFT_BEHIND + number)));
const GROUP_SIZE = 8;
const LARGE_GROUP_SIZE = 100;

/** How many generated developers the requests are about. */
export const SOAK_DEVELOPERS: number = DEVELOPERS + LEFT_BEHIND + 3;

/** Whose long history is read; nobody asks about them otherwise. */
export const LONG_HISTORY: { readonly pair: Pair; readonly records: number } = {
  pair: ['history-one', 'history-two'],
  records: 2_000,
};

/** The groups of everybody, asked for once, fill what the server remembers. */
export function warmUpGroups(): string[][] {
  return Array.from({ length: DEVELOPERS / LARGE_GROUP_SIZE }, (_, group) =>
    Array.from({ length: LARGE_GROUP_SIZE }, (_, index) => seededName(group * LARGE_GROUP_SIZE + index)),
  );
}

/** Requests about connections: asked now, recorded, and of groups. */
export function connectionKinds(random: () => number): SoakKind[] {
  const nextNew = cycle(() => createSeededPairs({ developers: DEVELOPERS }));
  const nextLeft = cycle(() => createSeededPairs({ developers: LEFT_BEHIND, first: DEVELOPERS }));
  const nextRepeated = cycle(() => REPEATED.values());
  const anybody = (): string => seededName(Math.floor(random() * DEVELOPERS));
  const group = (): string[] => {
    const names = new Set<string>();
    while (names.size < GROUP_SIZE) names.add(anybody());
    return [...names];
  };
  const ask = (pair: Pair, query = '', headers = {}): SoakRequest => {
    return { question: { path: `${realtimePath(pair)}${query}`, headers }, statuses: [200], recorded: [pair] };
  };
  const post = (path: string, body: object, headers = {}): SoakRequest => {
    return { question: { path, method: 'POST', body, headers }, statuses: [200] };
  };
  const lines = { accept: 'application/x-ndjson' };
  const history = registerPath(LONG_HISTORY.pair);
  const registered = (headers = {}): SoakRequest => {
    const developers = group();
    return { ...post('/connected/group', { developers, register: true }, headers), recorded: pairsOf(developers) };
  };
  return [
    { name: 'realtime, new pairs', perSecond: 14, next: () => ask(nextNew()) },
    { name: 'realtime, repeated pairs', perSecond: 10, next: () => ask(nextRepeated()) },
    { name: 'realtime, explained', perSecond: 2, next: () => ask(nextRepeated(), '?explain=true') },
    { name: 'realtime, no-cache', perSecond: 2, next: () => ask(nextNew(), '', { 'cache-control': 'no-cache' }) },
    {
      name: 'realtime, unknown users',
      perSecond: 2,
      next: () => ({ question: { path: realtimePath([anybody(), 'nobodyhere']) }, statuses: [400] }),
    },
    { name: 'register, a page', perSecond: 6, next: () => get(`${history}?limit=50`) },
    { name: 'register, 2,000 records', perSecond: 4, next: () => get(history) },
    { name: 'group', perSecond: 1, next: () => post('/connected/group', { developers: group() }) },
    { name: 'group, recorded', perSecond: 1, next: () => registered() },
    { name: 'group, recorded, in lines', perSecond: 1, next: () => registered(lines) },
    { name: 'group plan', perSecond: 1, next: () => post('/connected/group/plan', { developers: group() }) },
    { name: 'realtime, left', perSecond: 1, next: () => ({ ...ask(nextLeft()), leaves: random() * 30 }) },
    { name: 'register, left', perSecond: 1, next: () => ({ ...get(history), leaves: 'in_answer' }) },
    {
      name: 'group, left',
      perSecond: 1,
      next: () => ({ ...post('/connected/group', { developers: group() }, lines), leaves: 'in_answer' }),
    },
  ];
}

export function get(path: string, ...statuses: readonly number[]): SoakRequest {
  return { question: { path }, statuses: statuses.length > 0 ? statuses : [200] };
}

/** One after the other, and from the beginning again. */
function cycle<Item>(begin: () => Iterator<Item>): () => Item {
  let items = begin();
  return () => {
    let next = items.next();
    if (next.done === true) {
      items = begin();
      next = items.next();
    }
    if (next.done === true) throw new RangeError('there is nothing to go round');
    return next.value;
  };
}
