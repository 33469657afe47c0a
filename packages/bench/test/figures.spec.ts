import { expect } from 'chai';
import type { BenchSizes } from '../src/figures/bench-sizes.js';
import { startBenchWorld, type BenchWorld } from '../src/figures/bench-world.js';
import type { Bench } from '../src/figures/bench.js';
import { codetiesEnvironment } from '../src/figures/codeties-environment.js';
import { openEngines, type OpenEngines } from '../src/figures/engines.js';
import { measureHistoryStream } from '../src/figures/history-stream.js';
import { measureGroups } from '../src/figures/measure-groups.js';
import { measurePairs } from '../src/figures/measure-pairs.js';
import { measureUpstream } from '../src/figures/measure-upstream.js';
import { measureRegisterPage } from '../src/figures/register-page.js';
import { measureWarmRealtime } from '../src/figures/warm-realtime.js';
import { anyCore } from '../src/measure/cores.js';
import { launchSubject } from '../src/measure/launch-subject.js';
import type { Figure } from '../src/report/figure.js';

const sizes: BenchSizes = {
  rounds: 1,
  launches: 1,
  turnSeconds: 0.1,
  connections: 4,
  pairsOfTables: [50, 100],
  historyLengths: [1_500, 5_000],
  groups: [2, 10],
  groupsOfTable: [10],
  sampledPairs: 50,
  latencyMs: 5,
  coldPairs: 1,
};

/** What a figure's first table says under a heading, row by row. */
function column({ tables }: Figure, heading: string): string[] {
  const [table] = tables;
  const place = table?.headings.indexOf(heading) ?? -1;
  expect(place, heading).to.be.at.least(0);
  return (table?.rows ?? []).map((row) => row[place] ?? '');
}

// Whether they are fast is nothing that a test can tell: it runs beside others.
describe('the figures, with tiny sizes', function () {
  this.timeout(60_000);
  let opened: OpenEngines | undefined;
  const bench = (): Bench => {
    if (opened === undefined) throw new Error('no engines are open');
    return { cores: anyCore, engines: opened.engines, sizes, tell: () => undefined };
  };

  before(async () => {
    opened = await openEngines();
  });

  after(async () => {
    await opened?.close();
  });

  it('know what they measure on', () => {
    const [sqlite, postgres] = bench().engines;
    expect(sqlite.version).to.match(/^3\.\d+/);
    expect(sqlite.durability).to.match(/^journal_mode = \w+, synchronous = \w+$/);
    expect(postgres?.version).to.match(/^\d+\.\d+/);
    expect(postgres?.durability).to.match(/^fsync = (on|off), synchronous_commit = \w+$/);
  });

  it('measure warm answers, each recorded and none of them bought', async () => {
    const figure = await measureWarmRealtime(bench());
    expect(column(figure, 'upstream requests')).to.deep.equal(['0', '0']);
    expect(column(figure, 'records')).to.deep.equal(column(figure, 'answers'));
    for (const { measured } of figure.verdicts) expect(measured).to.be.greaterThan(0);
  });

  it('measure the register of a pair in both tables', async () => {
    const { verdicts } = await measureRegisterPage(bench());
    expect(verdicts).to.have.lengthOf(6);
    for (const { measured } of verdicts) expect(measured).to.be.greaterThan(0);
  });

  it('measure a stream, of which every record came', async () => {
    const figure = await measureHistoryStream(bench());
    expect(column(figure, 'records')).to.deep.equal(['1,500', '5,000', '1,500', '5,000']);
    for (const { measured } of figure.verdicts) expect(measured).to.be.at.least(0);
    expect(figure.pictures.map(({ file }) => file)).to.deep.equal(['history-memory.svg']);
  });

  it('measure networks: what is bought of them, and how long one waits', async () => {
    const [costs, latency] = await measureUpstream(bench());
    expect(costs?.pictures).to.have.lengthOf(2);
    expect(costs?.tables[0]?.rows).to.have.lengthOf(6);
    expect(latency?.verdicts).to.have.lengthOf(4);
    for (const { measured } of latency?.verdicts ?? []) expect(measured).to.be.at.least(1);
  });
});

describe('a group, beside each of its pairs by itself', function () {
  this.timeout(60_000);
  let opened: OpenEngines | undefined;
  let networks: BenchWorld | undefined;

  before(async () => {
    opened = await openEngines();
    networks = await startBenchWorld();
  });

  after(async () => {
    await networks?.sandbox.close();
    await opened?.close();
  });

  it('costs fewer requests, and no more rows', async () => {
    if (opened === undefined || networks === undefined) throw new Error('nothing was started');
    const { engines } = opened;
    const bench: Bench = { cores: anyCore, engines, sizes, tell: () => undefined };
    const [group] = await measureGroups({ bench, networks, sizes: [10], organisationsBy: 'rest' });
    const environment = codetiesEnvironment(await engines[0].createDatabase(), networks.sandbox, {
      CACHE_TTL_SECONDS: '0',
    });
    const server = await launchSubject('codeties', { cores: anyCore, environment });
    try {
      const [pairs] = await measurePairs({ networks, server, sizes: [10], sampledPairs: 45, tell: bench.tell });
      if (group === undefined || pairs === undefined) throw new Error('nothing was measured');
      expect(pairs.rowsError).to.equal(0);
      expect(group.cost.github).to.equal(10);
      expect(group.cost.twitter).to.be.lessThan(pairs.cost.twitter);
      expect(group.cost.rows).to.be.at.most(pairs.cost.rows);
    } finally {
      await server.close();
    }
  });
});
