import type { Answer } from '../http/answer.js';
import type { Delivery } from '../http/deliver.js';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** The whole of this text. */
export function text(status: number, body: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Delivery {
  return { mode: 'whole', answer: { status, headers, body, rows: 0 } };
}

/** The whole of this as JSON. */
export function whole(status: number, content: unknown, headers: Readonly<Record<string, string>> = {}): Delivery {
  return text(status, JSON.stringify(content), { ...JSON_TYPE, ...headers });
}

/** Plain text, as Bitbucket tells of its limits. */
export function plain(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Delivery {
  return text(status, body, { 'content-type': 'text/plain', ...headers });
}

/** A page for people, in the place of an answer. */
export function html(status: number, title: string, headers: Readonly<Record<string, string>> = {}): Delivery {
  return text(status, page(title), { 'content-type': 'text/html; charset=utf-8', ...headers });
}

/** Sends the client there. */
export function redirect(location: string): Delivery {
  return text(302, '', { location });
}

/** A page for people. */
export function page(title: string): string {
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}

/** The honest answer as one that surely has a body: the client may have asked for what it already holds. */
export function withBody(honest: () => Answer): Answer {
  const answer = honest();
  return answer.body === '' ? { ...answer, status: 200, headers: JSON_TYPE, body: '{"message":"nothing"}' } : answer;
}

/** The first half of the honest answer, as if it were all. */
export function firstHalf(honest: () => Answer): Delivery {
  const { body, rows } = withBody(honest);
  const half = body.slice(0, Math.ceil(body.length / 2));
  return { mode: 'whole', answer: { status: 200, headers: JSON_TYPE, body: half, rows } };
}
