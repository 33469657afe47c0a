import { startTriedServer, type TriedServer } from './tried-server.js';
import { checkCase, type HostileCase } from './hostile-case.js';

/** Tests each of them against one server, which has to be well after every one. */
export function describeCases(title: string, cases: readonly HostileCase[]): void {
  describe(title, () => {
    let server: TriedServer;
    before(async () => {
      server = await startTriedServer();
    });
    after(() => server.close());
    for (const hostile of cases) {
      const { title: what, statuses, closes = false } = hostile;
      const answer = statuses.length === 0 ? 'nothing' : statuses.join(', ');
      it(`is answered ${answer}${closes ? ' and left' : ''}: ${what}`, () => checkCase(server.url, hostile));
    }
  });
}
