// Mocha's spec reporter, which also leaves the run's totals beside the package for `npm test` to add up.
import { writeFileSync } from 'node:fs';
import mocha from 'mocha';

export default class TotalsReporter extends mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync('test-results.json', JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
