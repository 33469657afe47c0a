import { contests } from '../measure/contests.js';
import { launchSubject, type Subject } from '../measure/launch-subject.js';
import { median } from '../measure/median.js';
import { ratiosOf, type Ratios } from '../measure/ratios.js';
import type { Figure, Verdict } from '../report/figure.js';
import { formatNumber } from '../report/format-number.js';
import type { Bench } from './bench.js';
import { offlineEnvironment } from './codeties-environment.js';
import type { Engine } from './engines.js';
import { fillRegister, registerPath } from './fill-register.js';

/** Of what the same Koa does that has the rows in memory. */
const TARGET = 0.3;

/** Of what a table of a thousand rows allows: as fast, but for what two runs of one and the same thing differ by. */
const LARGE_TARGET = 0.9;

const RECORDS = 20;
const PATHS = 50;

/** `GET /connected/register` of a pair with 20 records, in a small and in a large table, beside the same rows from memory. */
export async function measureRegisterPage(bench: Bench): Promise<Figure> {
  const [small, large] = bench.sizes.pairsOfTables.map((pairs) => formatNumber(pairs * RECORDS));
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  for (const engine of bench.engines) {
    const { rates, busy, ofSmall, ofLarge, largeOfSmall } = await measureOn(engine, bench);
    rows.push([
      engine.name,
      ...rates.map((rate) => formatNumber(rate)),
      ...[ofSmall, ofLarge, largeOfSmall].map((ratios) => formatNumber(ratios.median, 2)),
      busy.map((share) => formatNumber(share, 2)).join(', '),
    ]);
    const least = { isMost: false, target: TARGET };
    verdicts.push(
      { ...least, subject: `${RECORDS} records beside rows from memory, ${engine.name}`, measured: ofSmall.median },
      { ...least, subject: `the same with ${large ?? ''} rows in the table, ${engine.name}`, measured: ofLarge.median },
      {
        isMost: false,
        target: LARGE_TARGET,
        subject: `${large ?? ''} rows beside ${small ?? ''}, ${engine.name}`,
        measured: largeOfSmall.median,
      },
    );
  }
  const headings = [
    'register in',
    'memory, 1/s',
    `${small ?? ''} rows, 1/s`,
    `${large ?? ''} rows, 1/s`,
    'small ÷ memory',
    'large ÷ memory',
    'large ÷ small',
    'cores busy',
  ];
  return {
    title: `The register of a pair with ${RECORDS} records`,
    method: method(bench),
    tables: [{ headings, rows }],
    verdicts,
    pictures: [],
  };
}

interface Measured {
  /** From memory, from the small table, from the large one. */
  readonly rates: readonly number[];
  /** Likewise. */
  readonly busy: readonly number[];
  readonly ofSmall: Ratios;
  readonly ofLarge: Ratios;
  readonly largeOfSmall: Ratios;
}

async function measureOn(engine: Engine, { cores, sizes, tell }: Bench): Promise<Measured> {
  const urls: string[] = [];
  for (const pairs of sizes.pairsOfTables) {
    tell(`filling a register with ${formatNumber(pairs * RECORDS)} rows on ${engine.name}`);
    const url = await engine.createDatabase();
    await fillRegister(url, { recordsOfPairs: new Array<number>(pairs).fill(RECORDS) });
    urls.push(url);
  }
  const launchOn = (url: string): Promise<Subject> =>
    launchSubject('codeties', { cores, environment: offlineEnvironment(url) });
  const rows = await rowsOf(await launchOn(urls[0] ?? ''));
  tell(`the register of a pair on ${engine.name}`);
  const performances = await contests(
    [
      {
        launch: () => launchSubject('rows-koa', { cores, environment: { ROWS: rows } }),
        paths: [spreadPaths(sizes.pairsOfTables[0])],
      },
      ...urls.map((url, table) => ({
        launch: () => launchOn(url),
        paths: [spreadPaths(sizes.pairsOfTables[table] ?? PATHS)],
      })),
    ],
    sizes,
  );
  const [ofMemory = [], ofSmall = [], ofLarge = []] = performances.map(({ rates }) => rates);
  return {
    rates: [ofMemory, ofSmall, ofLarge].map(median),
    busy: performances.map((performance) => performance.busy),
    ofSmall: ratiosOf(ofSmall, ofMemory),
    ofLarge: ratiosOf(ofLarge, ofMemory),
    largeOfSmall: ratiosOf(ofLarge, ofSmall),
  };
}

/** What a server answers for a pair. */
async function rowsOf(subject: Subject): Promise<string> {
  try {
    return await (await fetch(`${subject.url}${registerPath(0)}`)).text();
  } finally {
    await subject.close();
  }
}

/** Pairs from everywhere in a table. */
function spreadPaths(pairs: number): string[] {
  return Array.from({ length: PATHS }, (_, index) => registerPath(Math.floor((index * pairs) / PATHS)));
}

function method({ sizes }: Bench): string[] {
  const [small, large] = sizes.pairsOfTables.map((pairs) => formatNumber(pairs * RECORDS));
  return [
    `${PATHS} pairs from everywhere in the table, each with ${RECORDS} records, are asked about in turn: in a table of ${small ?? ''} rows, and in one of ${large ?? ''}. Beside them the same Koa and @koa/router send ${RECORDS} such rows from memory: objects, of which Koa makes JSON for each answer. ${sizes.connections} connections that are kept alive; after a warm-up the three take ${sizes.rounds} turns of about ${formatNumber(sizes.turnSeconds)} s, ${sizes.launches} times with processes started anew, and the ratios are medians of the rounds' ratios. No request failed. *Cores busy* is how much of a core each of the three took.`,
  ];
}
