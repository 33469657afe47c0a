import { Pool } from 'undici';
import type { LaunchedServer } from '../processes/launch-server.js';

export interface KillInGroupOptions {
  readonly server: LaunchedServer;
  readonly url: string;
  readonly developers: readonly string[];
}

/** Has a group recorded, and kills the server as soon as it says that it is at that. Resolves to the lines that came until then. */
export async function killInGroup({ server, url, developers }: KillInGroupOptions): Promise<string[]> {
  const client = new Pool(url, { connections: 1 });
  let text = '';
  try {
    const { body } = await client.request({
      path: '/connected/group',
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
      body: JSON.stringify({ developers, register: true }),
    });
    for await (const chunk of body) {
      text += String(chunk);
      if (text.includes('"step":"recording"')) server.child.kill('SIGKILL');
    }
  } catch {
    // The server was killed in the middle of its answer.
  } finally {
    await client.destroy();
  }
  return text.split('\n');
}
