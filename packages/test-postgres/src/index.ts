export type { StartPostgresOptions, TestPostgres } from './start-postgres.js';
export { startPostgres } from './start-postgres.js';
