import type * as z from 'zod/mini';
import {
  errorsSchema,
  groupSchema,
  historySchema,
  planSchema,
  progressSchema,
  upstreamsSchema,
  verdictSchema,
  type Group,
  type HistoryRecord,
  type Plan,
  type Progress,
  type Upstreams,
  type Verdict,
} from './answers.js';
import { ApiFailure } from './api-failure.js';
import { readLines } from './read-lines.js';

export interface ApiClientOptions {
  /** The key to ask with, where there is one; looked up with each request. */
  readonly key: () => string | undefined;
  /** Hears with each answer whether made-up networks stand behind it. */
  readonly onSandbox: (isSandbox: boolean) => void;
  /** Hears that the server wants a key, or another one than it was asked with. */
  readonly onKeyWanted: (askedWith: string | undefined) => void;
}

/** A page of a pair's register. */
export interface HistoryPage {
  readonly records: readonly HistoryRecord[];
  /** Where the next page begins; absent with the last one. */
  readonly after?: string | undefined;
}

/** The server's public API. Everything rejects with an `ApiFailure`, or with an `AbortError`. */
export interface ApiClient {
  /** Hears whether the server is there, and what stands behind it; that takes no key. */
  greet(signal: AbortSignal): Promise<void>;
  check(pair: readonly [string, string], signal: AbortSignal): Promise<Verdict>;
  historyPage(pair: readonly [string, string], after: string | undefined, signal: AbortSignal): Promise<HistoryPage>;
  plan(developers: readonly string[], signal: AbortSignal): Promise<Plan>;
  group(developers: readonly string[], options: GroupCallOptions): Promise<Group>;
  upstreams(signal: AbortSignal): Promise<Upstreams>;
}

export interface GroupCallOptions {
  readonly signal: AbortSignal;
  /** Whether every answer is recorded. */
  readonly register: boolean;
  readonly onProgress: (progress: Progress) => void;
}

const PAGE = 1_000;

export function createApiClient({ key, onSandbox, onKeyWanted }: ApiClientOptions): ApiClient {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const current = key();
    if (current !== undefined) headers.set('authorization', `Bearer ${current}`);
    let response: Response;
    try {
      response = await fetch(path, { ...init, headers, cache: 'no-store', credentials: 'omit' });
    } catch (cause) {
      if (init.signal?.aborted === true) throw cause;
      throw new ApiFailure({ status: 0, errors: ['the server cannot be reached: is it still running?'], cause });
    }
    onSandbox(response.headers.get('codeties-upstream') === 'sandbox');
    if (response.status === 401) onKeyWanted(current);
    return response;
  };

  /** Statuses beside 200 are those with which the contract `strict` says no. */
  const ask = async <Body>(path: string, schema: z.ZodMiniType<Body>, init: RequestInit): Promise<[Body, Response]> => {
    const response = await send(path, init);
    const content: unknown = await response.json().catch(() => undefined);
    const parsed = schema.safeParse(content);
    if (parsed.success && (response.ok || response.status === 404)) return [parsed.data, response];
    throw failureOf(response, content);
  };

  const post = (
    path: string,
    body: object,
    signal: AbortSignal,
    accept = 'application/json',
  ): [string, RequestInit] => [
    path,
    { method: 'POST', body: JSON.stringify(body), signal, headers: { 'content-type': 'application/json', accept } },
  ];

  return {
    greet: async (signal) => {
      const response = await send('_health', { signal });
      // An answer that nobody reads keeps its connection.
      await response.arrayBuffer();
    },
    check: async (pair, signal) => {
      const [verdict] = await ask(`connected/realtime/${pathOf(pair)}?explain=true`, verdictSchema, { signal });
      return verdict;
    },
    historyPage: async (pair, after, signal) => {
      const query = new URLSearchParams({ limit: String(PAGE), ...(after !== undefined && { after }) });
      const path = `connected/register/${pathOf(pair)}?${query.toString()}`;
      const [records, response] = await ask(path, historySchema, { signal });
      return { records, after: nextCursor(response.headers.get('link')) };
    },
    plan: async (developers, signal) => {
      const [path, init] = post('connected/group/plan', { developers }, signal);
      const [plan] = await ask(path, planSchema, init);
      return plan;
    },
    group: async (developers, { signal, register, onProgress }) => {
      const [path, init] = post('connected/group', { developers, register }, signal, 'application/x-ndjson');
      const response = await send(path, init);
      if (!response.ok || response.body === null)
        throw failureOf(response, await response.json().catch(() => undefined));
      const last = await lastLine(response.body, onProgress).catch((cause: unknown) => {
        if (signal.aborted) throw cause;
        throw new ApiFailure({ status: 0, errors: ['the answer broke off: ask again'], cause });
      });
      const group = groupSchema.safeParse(last);
      if (group.success) return group.data;
      throw failureOf(response, last);
    },
    upstreams: async (signal) => {
      const [upstreams] = await ask('upstreams', upstreamsSchema, { signal });
      return upstreams;
    },
  };
}

/** Tells the progress of a streamed answer, and gives what its last line says. */
async function lastLine(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: (progress: Progress) => void,
): Promise<unknown> {
  let last: unknown;
  for await (const line of readLines(body)) {
    const told = progressSchema.safeParse(line);
    if (told.success) onProgress(told.data.progress);
    else last = line;
  }
  return last;
}

function pathOf([one, other]: readonly [string, string]): string {
  return `${encodeURIComponent(one)}/${encodeURIComponent(other)}`;
}

function nextCursor(link: string | null): string | undefined {
  const [, target] = /<([^>]+)>;\s*rel="next"/.exec(link ?? '') ?? [];
  if (target === undefined) return undefined;
  return new URL(target, location.href).searchParams.get('after') ?? undefined;
}

function failureOf({ status, headers }: Response, content: unknown): ApiFailure {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  const retryAt = Number.isFinite(seconds) ? new Date(Date.now() + seconds * 1_000) : undefined;
  const parsed = errorsSchema.safeParse(content);
  if (parsed.success) return new ApiFailure({ status, retryAt, ...parsed.data });
  const sentence = `the server answered ${status} with something that this page does not understand`;
  return new ApiFailure({ status, retryAt, errors: [sentence] });
}
