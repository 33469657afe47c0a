import { get } from 'node:http';
import { isIPv6 } from 'node:net';

export interface IsServingOptions {
  /** Where the server listens: as `HOST` and `PORT` say it. */
  readonly host: string;
  readonly port: number;
  /** After which no answer counts as a no. */
  readonly timeoutMs: number;
}

/** Whether the server that listens there says that it serves. Never rejects. */
export async function isServing({ host, port, timeoutMs }: IsServingOptions): Promise<boolean> {
  try {
    const url = new URL(`http://${reachable(host)}:${port}/_health`);
    return (await statusOf(url, AbortSignal.timeout(timeoutMs))) === 200;
  } catch {
    return false;
  }
}

/** Asked without `fetch`, which asks nobody on ports that browsers keep away from. */
function statusOf(url: URL, signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, signal }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('error', reject);
  });
}

/** Who listens on every address of a machine is asked at the machine's own. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return isIPv6(host) ? `[${host}]` : host;
}
