import { openDatabase } from '@codeties/store-knex';
import { z } from 'zod';
import { readRecords } from '../databases/read-records.js';
import type { ConnectionAnswer } from '../load/connection-answer.js';
import type { Records } from './compare-records.js';

export interface Inspection {
  readonly records: Records;
  /** What the database says is wrong with itself. */
  readonly problems: readonly string[];
}

const integritySchema = z.array(z.object({ integrity_check: z.string() }));

/** Opens a database beside the server, and reads the whole register straight from its table. */
export async function inspectDatabase(databaseUrl: string): Promise<Inspection> {
  const database = openDatabase(databaseUrl);
  try {
    const problems: string[] = [];
    if (databaseUrl.startsWith('sqlite:')) {
      const said: unknown = await database.raw('pragma integrity_check');
      const findings = integritySchema.parse(said).map((row) => row.integrity_check);
      if (findings.join() !== 'ok') problems.push(...findings);
    }
    const records = new Map<string, ConnectionAnswer[]>();
    for (const { key, answer } of await readRecords(database)) {
      const known = records.get(key);
      if (known) known.push(answer);
      else records.set(key, [answer]);
    }
    return { records, problems };
  } finally {
    await database.destroy();
  }
}
