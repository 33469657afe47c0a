import { checkDatabase } from '@codeties/store-knex';
import type { Database } from './database.js';

/** Longer than this a healthy database does not take, and whoever asks does not wait. */
const PATIENCE_MS = 2000;

/** Whether it is worth sending requests here. */
export interface Readiness {
  isReady(): Promise<boolean>;
  /** Whether the schema has been brought up to date. */
  isMigrated(): boolean;
  /** It has. */
  noteMigrated(): void;
  /** From now on the answer is no. */
  noteClosing(): void;
}

export function createReadiness(database: Database): Readiness {
  let isMigrated = false;
  let isClosing = false;
  return {
    isReady: async () => isMigrated && !isClosing && (await answers(database)),
    isMigrated: () => isMigrated,
    noteMigrated: () => {
      isMigrated = true;
    },
    noteClosing: () => {
      isClosing = true;
    },
  };
}

async function answers(database: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const answer = checkDatabase(database).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
