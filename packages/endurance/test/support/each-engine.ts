import { engineNames, openEngine, type Engine } from '../../src/databases/engines.js';

const titles = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/** Runs one suite on every engine. It is given what gives the URL of an empty database. */
export function describeOnEachEngine(title: string, suite: (createDatabase: () => Promise<string>) => void): void {
  for (const name of engineNames) {
    describe(`${title}, on ${titles[name]}`, function () {
      this.timeout(120_000);
      let engine: Engine | undefined;
      before(async () => {
        engine = await openEngine(name);
      });
      after(() => engine?.close());
      suite(() => engine?.createDatabase() ?? Promise.reject(new Error('there is no database')));
    });
  }
}
