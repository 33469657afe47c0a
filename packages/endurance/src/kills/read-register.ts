import { Pool } from 'undici';
import { z } from 'zod';
import { ask } from '../load/ask.js';
import { toAnswer, type ConnectionAnswer } from '../load/connection-answer.js';
import { pairKey, registerPath, type Pair } from '../load/pair.js';
import type { Records } from './compare-records.js';

const historySchema = z.array(z.unknown().transform(toAnswer));
const CONNECTIONS = 8;

/** What a server says it has recorded of each of these pairs. */
export async function readRegister(url: string, pairs: readonly Pair[]): Promise<Records> {
  const client = new Pool(url, { connections: CONNECTIONS });
  const records = new Map<string, readonly ConnectionAnswer[]>();
  const left = [...pairs];
  const read = async (): Promise<void> => {
    for (let pair = left.pop(); pair !== undefined; pair = left.pop()) {
      const reply = await ask(client, { path: registerPath(pair) });
      if (!reply.isAnswered || reply.status !== 200) {
        throw new Error(`the register of ${pairKey(pair)} cannot be read: ${JSON.stringify(reply)}`);
      }
      records.set(pairKey(pair), historySchema.parse(JSON.parse(reply.body)));
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, read));
    return records;
  } finally {
    await client.destroy();
  }
}
