import { toHandle, toPair } from '@codeties/core';
import { createConnectionRegister, openDatabase } from '@codeties/store-knex';
import { namesOfPair } from './fill-register.js';

/** How long it takes in milliseconds to read a pair's whole history from the store, with no server in between. */
export async function readStore(url: string, pairNumber: number): Promise<number> {
  const database = openDatabase(url);
  try {
    const register = createConnectionRegister({ knex: database });
    const [one, other] = namesOfPair(pairNumber);
    const pair = toPair(toHandle(one), toHandle(other));
    let characters = 0;
    // Connects before the time counts.
    for await (const { text } of register.historyText(pair, { limit: 1 })) characters += text.length;
    const start = performance.now();
    characters = 0;
    for await (const { text } of register.historyText(pair)) characters += text.length;
    if (characters === 0) throw new Error('the history is empty');
    return performance.now() - start;
  } finally {
    await database.destroy();
  }
}
