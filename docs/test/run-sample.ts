import { createRequire } from 'node:module';
import { runProgram, type Ran } from './run-program.js';
import type { Workbench } from './workbench.js';

const require = createRequire(import.meta.url);
const tsx = ['--import', import.meta.resolve('tsx')];

/** Whether a sample describes tests, and is for mocha to run. */
export function isSuite(sample: string): boolean {
  return /^describe\w*\(/m.test(sample);
}

/** Runs a sample as a module of its own, in an empty folder; what is a suite of tests by mocha. */
export async function runSample(sample: string, workbench: Workbench): Promise<Ran> {
  const folder = workbench.newFolder({ 'sample.mts': sample });
  if (!isSuite(sample)) return runProgram(process.execPath, { args: [...tsx, 'sample.mts'], folder });
  const mocha = [require.resolve('mocha/bin/mocha.js'), '--no-config', '--reporter', 'dot', '--timeout', '10000'];
  return runProgram(process.execPath, { args: [...tsx, ...mocha, 'sample.mts'], folder });
}
