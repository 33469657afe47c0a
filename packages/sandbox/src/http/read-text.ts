import type { IncomingMessage } from 'node:http';

/** The body of the request; `undefined` where it is longer than `mostCharacters`. */
export async function readText(request: IncomingMessage, mostCharacters: number): Promise<string | undefined> {
  request.setEncoding('utf8');
  let text = '';
  for await (const part of request) {
    // Read to its end even when it is too long: to stop would close the connection before the answer.
    if (text.length <= mostCharacters) text += String(part);
  }
  return text.length > mostCharacters ? undefined : text;
}
