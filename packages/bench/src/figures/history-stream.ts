import { launchSubject, type Subject } from '../measure/launch-subject.js';
import { median } from '../measure/median.js';
import { readHistory, type ReadHistory } from '../measure/read-history.js';
import { drawChart } from '../picture/draw-chart.js';
import type { Figure, Verdict } from '../report/figure.js';
import { formatNumber } from '../report/format-number.js';
import type { Bench } from './bench.js';
import { offlineEnvironment } from './codeties-environment.js';
import type { Engine } from './engines.js';
import { fillRegister, registerPath } from './fill-register.js';
import { readStore } from './read-store.js';

/** By how much the server may grow while it streams a history, however long that is. */
const MOST_MEGABYTES = 50;

const MEGABYTE = 1_000_000;
const WARM_UP_RECORDS = 1_000;
const ROUNDS = 3;

/** A history of a million records, streamed: what the server grows by meanwhile, and how fast it is. */
export async function measureHistoryStream(bench: Bench): Promise<Figure> {
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  const lines: { name: string; points: [number, number][] }[] = [];
  for (const engine of bench.engines) {
    const streams = await measureOn(engine, bench);
    lines.push({ name: engine.name, points: streams.map(({ records, growth }) => [records, growth]) });
    for (const { records, bytes, growth, perSecond, storePerSecond } of streams) {
      rows.push([
        engine.name,
        formatNumber(records),
        formatNumber(bytes / MEGABYTE),
        formatNumber(growth, 1),
        formatNumber((growth * MEGABYTE) / bytes),
        formatNumber(perSecond, 0),
        formatNumber(storePerSecond, 0),
        formatNumber(perSecond / storePerSecond, 2),
      ]);
    }
    const longest = streams.at(-1);
    if (longest === undefined) continue;
    const subject = `growth while ${formatNumber(longest.records)} records are streamed, ${engine.name}`;
    verdicts.push({ subject, target: MOST_MEGABYTES, isMost: true, measured: longest.growth, unit: 'MB' });
  }
  const headings = [
    'register in',
    'records',
    'body, MB',
    'growth, MB',
    'growth ÷ body',
    'records/s',
    'store alone, records/s',
    'ratio',
  ];
  const title = 'What the server grows by while it streams a history';
  const svg = drawChart({
    title,
    across: { label: 'records in the history', kind: 'logarithmic' },
    up: { label: 'MB', kind: 'linear' },
    lines,
  });
  const picture = { file: 'history-memory.svg', alternative: `${title}, for each engine and length`, svg };
  return { title: 'A long history, streamed', method, tables: [{ headings, rows }], verdicts, pictures: [picture] };
}

interface Stream {
  readonly records: number;
  readonly bytes: number;
  /** In megabytes. */
  readonly growth: number;
  readonly perSecond: number;
  readonly storePerSecond: number;
}

async function measureOn(engine: Engine, { cores, sizes, tell }: Bench): Promise<Stream[]> {
  tell(`filling a register with long histories on ${engine.name}`);
  const database = await engine.createDatabase();
  await fillRegister(database, { recordsOfPairs: [WARM_UP_RECORDS, ...sizes.historyLengths] });
  const streams: Stream[] = [];
  for (const [index, records] of sizes.historyLengths.entries()) {
    tell(`streaming ${formatNumber(records)} records from ${engine.name}`);
    // One for each length, or the next one would only fill what the one before has left.
    const server = await launchSubject('codeties', { cores, environment: offlineEnvironment(database) });
    try {
      await readHistory(`${server.url}${registerPath(0)}`);
      streams.push(await stream({ server, database, pairNumber: index + 1, records }));
    } finally {
      await server.close();
    }
  }
  return streams;
}

interface StreamOptions {
  readonly server: Subject;
  readonly database: string;
  readonly pairNumber: number;
  readonly records: number;
}

async function stream({ server, database, pairNumber, records }: StreamOptions): Promise<Stream> {
  const before = await server.ask('settled_memory');
  const reads: ReadHistory[] = [];
  const storeTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = await readHistory(`${server.url}${registerPath(pairNumber)}`);
    if (read.records !== records) throw new Error(`${read.records} records came of ${records}`);
    reads.push(read);
    storeTimes.push(await readStore(database, pairNumber));
  }
  return {
    records,
    bytes: reads[0]?.bytes ?? 0,
    growth: ((await server.ask('peak_memory')) - before) / MEGABYTE,
    perSecond: (records * 1_000) / median(reads.map(({ milliseconds }) => milliseconds)),
    storePerSecond: (records * 1_000) / median(storeTimes),
  };
}

const method = [
  `The whole history of a pair, read as fast as it comes, ${ROUNDS} times in a row, from a server of its own for each length. Once the server has warmed up with ${formatNumber(WARM_UP_RECORDS)} records its garbage is collected; from there on its resident memory is sampled every 10 ms, and growth is the highest sample (or the system's own peak, where that is new) above where it began. Beside the speed, a median, stands what the store itself gives in a process that does nothing else with it, read in turn with the server.`,
];
