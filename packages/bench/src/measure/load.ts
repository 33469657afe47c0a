import autocannon from 'autocannon';

export interface LoadOptions {
  readonly url: string;
  /** Each connection asks for them in turn. */
  readonly paths: readonly string[];
  readonly connections: number;
  /** How many requests there are in all: each is waited for, so that what was answered is known exactly. */
  readonly requests: number;
}

/** What came of a load. */
export interface Load {
  readonly perSecond: number;
  /** Answers with a status from 200 to 299. */
  readonly answered: number;
  /** Other answers, and requests without any. */
  readonly failed: number;
}

/** A run that takes longer than that is broken off. */
const LONGEST_MS = 60_000;

/** How often autocannon looks whether it is done. */
const SAMPLE_MS = 20;

/** Asks over so many connections that are kept alive, each with its next request as soon as it has its answer. */
export async function load({ url, paths, connections, requests }: LoadOptions): Promise<Load> {
  const amount = Math.max(requests, connections);
  const options = { url, connections, amount, sampleInt: SAMPLE_MS, requests: paths.map((path) => ({ path })) };
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let last = start;
    const instance = autocannon(options, (error: unknown, result) => {
      clearTimeout(timer);
      if (error instanceof Error) {
        reject(error);
        return;
      }
      const answered = result['2xx'];
      // Until the last answer: that autocannon sees it a moment later is no time of the server's.
      resolve({ answered, failed: amount - answered, perSecond: (answered / (last - start)) * 1000 });
    });
    const timer = setTimeout(() => {
      instance.stop();
    }, LONGEST_MS);
    instance.on('response', () => {
      last = performance.now();
    });
  });
}
