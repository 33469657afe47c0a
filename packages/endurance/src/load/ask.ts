import type { Pool } from 'undici';

export interface Question {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'DELETE' | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** A complete response. */
export interface Answered {
  readonly isAnswered: true;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** No response, or a part of one. */
export interface Unanswered {
  readonly isAnswered: false;
  /** How the system or the client library calls the reason. */
  readonly code: string;
}

export type Reply = Answered | Unanswered;

/** Asks, and waits for all of the answer. Nothing is asked a second time. */
export async function ask(
  client: Pool,
  { path, method = 'GET', headers = {}, body }: Question,
  signal?: AbortSignal,
): Promise<Reply> {
  try {
    const response = await client.request({
      path,
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
    const text = await response.body.text();
    return { isAnswered: true, status: response.statusCode, headers: response.headers, body: text };
  } catch (error) {
    return { isAnswered: false, code: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : `${error.name}: ${error.message}`;
}
