import { contests } from '../measure/contests.js';
import { launchSubject, type Subject } from '../measure/launch-subject.js';
import { ratiosOf } from '../measure/ratios.js';
import { readHistory } from '../measure/read-history.js';
import type { Figure, Verdict } from '../report/figure.js';
import { formatNumber } from '../report/format-number.js';
import { median } from '../measure/median.js';
import { startBenchWorld, groupNames, type BenchWorld } from './bench-world.js';
import type { Bench } from './bench.js';
import { codetiesEnvironment } from './codeties-environment.js';
import type { Engine } from './engines.js';
import { pairsOfGroup } from './pairs-of-group.js';

/** Of what the same Koa and router do with a constant. */
const TARGET = 0.5;

/** What the server itself replies without looking anything up. */
const OWN_CONSTANT = '/_health';

const PAIRS = 16;
const GROUP = 40;

/** `GET /connected/realtime` with everything known already, and its record, beside a constant. */
export async function measureWarmRealtime(bench: Bench): Promise<Figure> {
  const networks = await startBenchWorld();
  try {
    const rows: string[][] = [];
    const verdicts: Verdict[] = [];
    for (const engine of bench.engines) {
      bench.tell(`warm realtime on ${engine.name}`);
      const { row, ratio } = await measureOn(engine, { bench, networks });
      rows.push(row);
      verdicts.push({
        subject: `warm realtime beside a constant, ${engine.name}`,
        target: TARGET,
        isMost: false,
        measured: ratio,
      });
    }
    const headings = [
      'register in',
      'constant, 1/s',
      'own constant, 1/s',
      'realtime, 1/s',
      'realtime ÷ constant',
      'least to most',
      'realtime ÷ own constant',
      'µs of a core each',
      'cores busy',
      'upstream requests',
      'answers',
      'records',
    ];
    return {
      title: 'Warm realtime, with its record',
      method: method(bench),
      tables: [{ headings, rows }],
      verdicts,
      pictures: [],
    };
  } finally {
    await networks.sandbox.close();
  }
}

interface MeasureOptions {
  readonly bench: Bench;
  readonly networks: BenchWorld;
}

async function measureOn(
  engine: Engine,
  { bench, networks }: MeasureOptions,
): Promise<{ row: string[]; ratio: number }> {
  const { cores, sizes } = bench;
  const { sandbox, world } = networks;
  const sharing = [...pairsOfGroup(world, groupNames(GROUP))].filter((pair) => pair.sharesOrganisation).slice(0, PAIRS);
  const paths = sharing.map(({ names }) => `/connected/realtime/${names.join('/')}`);
  const environment = codetiesEnvironment(await engine.createDatabase(), sandbox, { CACHE_TTL_SECONDS: '3600' });
  const launch = (): Promise<Subject> => launchSubject('codeties', { cores, environment });
  const answers = await answersOf(await launch(), paths);
  sandbox.requests.reset();
  const [reference, own, realtime] = await contests(
    [
      {
        launch: () => launchSubject('constant-koa', { cores, environment: { ANSWER: answers[0] ?? '' } }),
        paths: [paths],
      },
      { launch, paths: [[OWN_CONSTANT], paths] },
    ],
    sizes,
  );
  if (!reference || !own || !realtime) throw new Error('nobody came to the contest');
  const { github, twitter } = sandbox.requests.counts;
  const answered = realtime.answered + answers.length;
  const records = await countRecords(await launch(), paths);
  if (records !== answered) throw new Error(`${answered} answers were given, and ${records} are in the register`);
  const ratios = ratiosOf(realtime.rates, reference.rates);
  const row = [
    `${engine.name} (${engine.durability})`,
    formatNumber(median(reference.rates)),
    formatNumber(median(own.rates)),
    formatNumber(median(realtime.rates)),
    formatNumber(ratios.median, 2),
    `${formatNumber(ratios.least, 2)} – ${formatNumber(ratios.most, 2)}`,
    formatNumber(ratiosOf(realtime.rates, own.rates).median, 2),
    [reference, own, realtime].map((each) => formatNumber((each.busy * 1e6) / median(each.rates))).join(', '),
    [reference, own, realtime].map((each) => formatNumber(each.busy, 2)).join(', '),
    formatNumber(github.requests + twitter.requests),
    formatNumber(answered),
    formatNumber(records),
  ];
  return { row, ratio: ratios.median };
}

/** Asks about every pair for the first time. */
async function answersOf(subject: Subject, paths: readonly string[]): Promise<string[]> {
  try {
    return await Promise.all(paths.map((path) => textOf(`${subject.url}${path}`)));
  } finally {
    await subject.close();
  }
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`a cold realtime answered ${response.status}`);
  return response.text();
}

async function countRecords(subject: Subject, realtimePaths: readonly string[]): Promise<number> {
  try {
    let records = 0;
    for (const path of realtimePaths)
      records += (await readHistory(`${subject.url}${path.replace('realtime', 'register')}`)).records;
    return records;
  } finally {
    await subject.close();
  }
}

function method({ sizes }: Bench): string[] {
  return [
    `${PAIRS} pairs that share an organisation are asked about once, and from then on nothing but the cache is (its time to live is set to an hour): the column of upstream requests says whether that held. Each answer is given once its record is committed. Beside it the same Koa and @koa/router reply a constant text of the same length, with nothing else in the program; and the server's own constant is beside it too, \`${OWN_CONSTANT}\`, to show what its request ids, headers, metrics and handling of errors take of the difference. ${sizes.connections} connections that are kept alive; after a warm-up the three take ${sizes.rounds} turns of about ${formatNumber(sizes.turnSeconds)} s, ${sizes.launches} times with processes started anew, and the ratio is the median of the rounds' ratios.`,
    'No request failed, and the register holds exactly as many records as there were answers: the run breaks off otherwise. What a commit waits for is said in brackets, in the words of the database; a server that is run with fsync = off does not wait for the disk. *Cores busy* is how much of a core the process of the constant took, and those of the server: where the first is well below 1, the load was not enough for it, and the ratio is too good.',
    'Where it falls short, the core time of an answer says why. A constant takes so little that half of its rate leaves the server, with all of its threads on one core, about as much again for everything else: its own constant uses up a part of that, committing the record (the thread or the socket to the database, and its share of a transaction) most of the rest, and finding and judging eight facts comes on top.',
  ];
}
