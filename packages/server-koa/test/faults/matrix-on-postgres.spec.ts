import { startPostgres, type TestPostgres } from '@codeties/test-postgres';
import { testFaults } from './fault-matrix.js';
import { realtimeRoutes, repositoryRoutes } from './fault-routes.js';

describe('The fault matrix, over PostgreSQL', function () {
  this.timeout(60_000);
  let postgres: TestPostgres | undefined;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres?.stop());

  const recording = [...realtimeRoutes.slice(0, 1), ...realtimeRoutes.slice(2, 3), ...repositoryRoutes.slice(1)];
  testFaults(recording, () => postgres?.createDatabase() ?? Promise.reject(new Error('PostgreSQL did not start')));
});
