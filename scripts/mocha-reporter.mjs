// Mocha's spec reporter, which also leaves the run's totals beside the package for `npm test` to add up.
import { writeFileSync } from 'node:fs';
import mocha from 'mocha';

export default class TotalsReporter extends mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const leftOut = new Set();
    runner.on('pending', ({ title }) => leftOut.add(title));
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const totals = { passed: passes, failed: failures, skipped: pending, leftOut: [...leftOut] };
      writeFileSync('test-results.json', JSON.stringify(totals));
    });
  }
}
