import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { ask, type Reply } from '../load/ask.js';

/** What whoever watched heard, in order; the same twice in a row is told once. */
export type Readiness = readonly (number | string)[];

export interface ReadinessWatch {
  /** Whether it has been heard that the server is not ready any more. */
  isOver(): boolean;
  /** Resolves when it is heard. */
  readonly heardOver: Promise<void>;
  /** All that was heard until there was no answer. */
  readonly heard: Promise<Readiness>;
}

const EVERY_MS = 20;

/** Asks a server whether it is ready, now and again, each time on a connection of its own, until it does not answer. */
export function watchReadiness(url: string): ReadinessWatch {
  const heard: (number | string)[] = [];
  const isOver = (): boolean => heard.some((said) => said !== 200);
  let tell = (): void => undefined;
  const heardOver = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const watch = async (): Promise<Readiness> => {
    for (;;) {
      const reply = await askAlone(url);
      const said = reply.isAnswered ? reply.status : reply.code;
      if (heard.at(-1) !== said) heard.push(said);
      if (isOver()) tell();
      if (!reply.isAnswered) return heard;
      await pause(EVERY_MS);
    }
  };
  return { isOver, heardOver, heard: watch() };
}

async function askAlone(url: string): Promise<Reply> {
  const client = new Pool(url, { connections: 1 });
  try {
    return await ask(client, { path: '/_ready' });
  } finally {
    await client.destroy();
  }
}
