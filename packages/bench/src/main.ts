import { fullSizes, quickSizes } from './figures/bench-sizes.js';
import { openEngines } from './figures/engines.js';
import { measureAll } from './figures/measure-all.js';
import { takeLoadCore } from './measure/cores.js';
import { machineFacts } from './report/machine-facts.js';
import { renderPage } from './report/render-page.js';
import { renderVerdict } from './report/render-verdict.js';
import { writePage } from './report/write-page.js';

const isQuick = process.argv.includes('--quick');
const start = performance.now();
const seconds = (): number => Math.round((performance.now() - start) / 1_000);
const tell = (line: string): void => {
  console.error(`${String(seconds()).padStart(4)} s  ${line}`);
};

const opened = await openEngines();
process.once('SIGINT', () => {
  // The servers that are measured end with this process, and the databases have to be taken away before.
  void opened.close().finally(() => process.exit(130));
});
try {
  // PostgreSQL is there by now, so it is bound to no core.
  const cores = takeLoadCore();
  const { engines } = opened;
  const [sqlite, postgres] = engines;
  const figures = await measureAll({ cores, engines, tell, sizes: isQuick ? quickSizes : fullSizes });
  const versions = { sqlite: sqlite.version, postgres: postgres.version };
  const facts = machineFacts({ ...versions, now: new Date(), isPinned: cores.isPinned, seconds: seconds() });
  const page = renderPage({ facts, figures, isQuick });
  for (const verdict of figures.flatMap((figure) => figure.verdicts)) tell(renderVerdict(verdict));
  if (isQuick) console.log(page);
  else tell(`written: ${await writePage(page, figures)}`);
} finally {
  await opened.close();
}
