import { Pool } from 'undici';
import { ask, type Question, type Reply } from './ask.js';

export interface WorkersOptions<Asked extends Question> {
  readonly url: string;
  /** Each has a connection, which is kept alive, and asks its next question as soon as it has its answer. */
  readonly workers: number;
  readonly next: () => Asked;
  readonly onReply: (asked: Asked, reply: Reply) => void;
  /** Whether this one stops, now that it has this reply. */
  readonly isDone: (reply: Reply) => boolean;
}

/** No request takes longer. */
const PATIENCE_MS = 30_000;

/** A closed loop of questions. Resolves when all workers have stopped. */
export async function runWorkers<Asked extends Question>(options: WorkersOptions<Asked>): Promise<void> {
  const { url, workers, next, onReply, isDone } = options;
  const client = new Pool(url, { connections: workers, headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
  const work = async (): Promise<void> => {
    for (;;) {
      const asked = next();
      const reply = await ask(client, asked);
      onReply(asked, reply);
      if (isDone(reply)) return;
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    await client.destroy();
  }
}
