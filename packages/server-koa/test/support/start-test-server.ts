import { startSandbox, type Sandbox } from '@codeties/sandbox';
import { pino } from 'pino';
import type { RunningServer } from '../../src/index.js';
import { apiValidatorOf } from './api-validator.js';
import { ask, type Answer, type AskOptions } from './ask.js';
import { serveSandbox } from './serve-sandbox.js';

export interface TestServer {
  readonly sandbox: Sandbox;
  readonly running: RunningServer;
  readonly url: string;
  /** Every line logged, as text: none of debugging, unless the environment wants them. */
  readonly logs: readonly string[];
  /** Sends a request, a GET where it does not say, and checks that the server's own description allows the answer. */
  get(path: string, options?: AskOptions): Promise<Answer>;
  /** Sends a body as JSON, and checks the answer likewise. */
  post(path: string, body: unknown, headers?: AskOptions['headers']): Promise<Answer>;
  /** How many answers a pair's register holds. */
  recorded(one: string, other: string): Promise<number>;
  /** Forgets what was asked of the networks, and mends them. */
  reset(): void;
  close(): Promise<void>;
}

/** Servers share what their networks allow by database and credentials, and one test's limits are not to be another's. */
let started = 0;

/** A server that asks a sandbox as if it were the real networks. */
export async function startTestServer(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const sandbox = await startSandbox();
  const logs: string[] = [];
  const logger = pino({ level: environment['LOG_LEVEL'] ?? 'info' }, { write: (line) => void logs.push(line) });
  started += 1;
  const credentials = {
    GITHUB_AUTH_TOKEN: `${sandbox.credentials.githubToken}-${started}`,
    TWITTER_BEARER_TOKEN: `${sandbox.credentials.bearerToken}-${started}`,
  };
  const environmentOf = { ...credentials, ...environment };
  const running = await serveSandbox(sandbox, databaseUrl, environmentOf, logger).catch(async (error: unknown) => {
    // Left open, it would keep the tests from ending.
    await sandbox.close();
    throw error;
  });
  const { check } = apiValidatorOf((await ask(running.url, '/openapi.json')).body);
  const get: TestServer['get'] = async (path, options) => {
    const answer = await ask(running.url, path, options);
    check(options?.method ?? 'GET', path, answer);
    return answer;
  };
  return {
    sandbox,
    running,
    url: running.url,
    logs,
    get,
    post: (path, body, headers = {}) =>
      get(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    recorded: async (one, other) => {
      const { body } = await get(`/connected/register/${one}/${other}`, {
        headers: { Authorization: `Bearer ${environment['API_KEYS'] ?? ''}` },
      });
      const records: unknown = JSON.parse(body);
      return Array.isArray(records) ? records.length : -1;
    },
    reset: () => {
      sandbox.clearFaults();
      sandbox.requests.reset();
      sandbox.setLatency(0);
      logs.length = 0;
    },
    close: async () => {
      await running.close();
      await sandbox.close();
    },
  };
}
