import type { LocalFile } from '../docs/local-file.js';
import type { AppContext } from '../http/app-context.js';

/** Makes a file the answer of a request. */
export async function sendFile(context: AppContext, { type, content }: LocalFile): Promise<void> {
  const body = await content();
  context.set('Content-Type', type);
  context.body = body;
}
