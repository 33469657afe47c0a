import { openDatabase } from '@codeties/store-knex';
import type { TestPostgres } from '@codeties/test-postgres';
import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { OpenOutage } from './outage.js';

const run = promisify(execFile);

const pathOf = (url: string): string => url.replace('sqlite:', '');

/** Holds what a statement locks from the beginning to the end. */
function holding(lock: string, isReadable: boolean): OpenOutage {
  return (url) => {
    const holder = openDatabase(url);
    let release = (): void => undefined;
    let held: Promise<unknown> | undefined;
    return Promise.resolve({
      advice: 'locked',
      isReadable,
      begin: () =>
        new Promise<void>((resolve) => {
          held = holder.transaction(async (transaction) => {
            await transaction.raw(lock);
            resolve();
            await new Promise<void>((done) => {
              release = done;
            });
          });
        }),
      end: async () => {
        release();
        await held;
        await holder.destroy();
      },
    });
  };
}

export const sqliteOutages: ReadonlyMap<string, OpenOutage> = new Map<string, OpenOutage>([
  ['is locked by another process', holding('delete from connection_register where 1 = 0', true)],
  [
    'has gone',
    (url) =>
      Promise.resolve({
        advice: 'its file has gone',
        begin: () => rename(pathOf(url), `${pathOf(url)}.away`),
        end: () => rename(`${pathOf(url)}.away`, pathOf(url)),
      }),
  ],
  [
    // By other processes: whoever closes the file gives up all locks that it has on it.
    'is overwritten with something else',
    (url) => {
      const sh = (script: string): Promise<unknown> => run('sh', ['-c', script, 'sh', pathOf(url)]);
      return Promise.resolve({
        advice: 'overwritten',
        begin: async () => {
          const knex = openDatabase(url);
          await knex.raw('pragma wal_checkpoint(truncate)');
          await knex.destroy();
          await sh('cp "$1" "$1.copy"; head -c $(stat -c %s "$1") /dev/urandom | dd of="$1" conv=notrunc 2>&1');
        },
        end: () => sh('mv "$1.copy" "$1"; rm -f "$1-wal" "$1-shm"'),
      });
    },
  ],
]);

export const postgresOutages: ReadonlyMap<string, (postgres: TestPostgres) => OpenOutage> = new Map<
  string,
  (postgres: TestPostgres) => OpenOutage
>([
  [
    'is locked by another process',
    () => holding('lock table connection_register, repository, "user" in access exclusive mode', false),
  ],
  [
    'is read-only',
    ({ url }) =>
      () => {
        const admin = openDatabase(url);
        const set = async (to: string): Promise<void> => {
          await admin.raw(`alter system set default_transaction_read_only = ${to}`);
          await admin.raw('select pg_reload_conf()');
        };
        return Promise.resolve({
          advice: 'read-only',
          isReadable: true,
          begin: () => set('on'),
          end: async () => {
            await set('off');
            await admin.destroy();
          },
        });
      },
  ],
  [
    // What a full disk looks like to whoever writes: PostgreSQL says 53100 to each write.
    'has a full disk',
    () => async (databaseUrl) => {
      const admin = openDatabase(databaseUrl);
      await admin.raw(`create function fail() returns trigger language plpgsql as
        $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$`);
      const tables = ['connection_register', 'fact', 'fact_claim', 'quota'];
      const each = (sql: (table: string) => string): Promise<unknown> =>
        Promise.all(tables.map((t) => admin.raw(sql(t))));
      return {
        advice: 'is full',
        isReadable: true,
        begin: () =>
          each((t) => `create trigger fail before insert or update on ${t} for each row execute function fail()`),
        end: async () => {
          await each((t) => `drop trigger fail on ${t}`);
          await admin.destroy();
        },
      };
    },
  ],
  [
    'crashes',
    (postgres) => () =>
      Promise.resolve({ advice: 'cannot be reached', begin: () => postgres.kill(), end: () => postgres.restart() }),
  ],
]);
