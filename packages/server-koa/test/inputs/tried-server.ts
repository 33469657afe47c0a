import { startSandbox } from '@codeties/sandbox';
import { Agent, request } from 'node:http';
import type { Answer } from '../support/ask.js';
import { serveSandbox } from '../support/serve-sandbox.js';
import type { TriedRequest } from './tried-request.js';

/** A server that takes as much as it can, over networks that do. */
export interface TriedServer {
  readonly url: string;
  /** Sends a request on a connection that is kept alive. @throws where it is not answered in time. */
  send(request: TriedRequest): Promise<Answer>;
  close(): Promise<void>;
}

/** Nothing of what is tried takes long: what does hangs. */
const ANSWERED_WITHIN_MS = 5000;

const endless = { requests: 100_000_000 };

export async function startTriedServer(environment: Readonly<Record<string, string>> = {}): Promise<TriedServer> {
  const sandbox = await startSandbox({
    limits: { githubWithToken: endless, bitbucketWithToken: endless, twitter: endless },
  });
  const serving = serveSandbox(sandbox, 'sqlite::memory:', { RATE_LIMIT_PER_MINUTE: '0', ...environment });
  const running = await serving.catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  return {
    url: running.url,
    send: (tried) => sendBy(agent, running.url, tried),
    close: async () => {
      agent.destroy();
      await running.close();
      await sandbox.close();
    },
  };
}

function sendBy(agent: Agent, url: string, { method, target, headers, body }: TriedRequest): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const signal = AbortSignal.timeout(ANSWERED_WITHIN_MS);
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { hostname, port, agent, method, path: target, signal, headers: { ...headers, ...length } };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: received } = response;
        resolve({ status, headers: received, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
