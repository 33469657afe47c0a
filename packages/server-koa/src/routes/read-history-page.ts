import {
  connectionHistory,
  type CallOptions,
  type ConnectionRegister,
  type RegisteredConnection,
} from '@codeties/core';

export interface HistoryPageOptions {
  readonly register: ConnectionRegister;
  readonly names: readonly [string, string];
  readonly limit: number;
  readonly after: string | undefined;
  readonly call: CallOptions;
}

export interface HistoryPage {
  readonly records: readonly RegisteredConnection[];
  /** Where the next page begins; absent on the last one. */
  readonly next: string | undefined;
}

/** A page of a pair's history. One record more than fits tells whether there is another page. */
export async function readHistoryPage({
  register,
  names,
  limit,
  after,
  call,
}: HistoryPageOptions): Promise<HistoryPage> {
  const records: RegisteredConnection[] = [];
  for await (const record of connectionHistory(register, names, { after, limit: limit + 1 }, call))
    records.push(record);
  const page = records.slice(0, limit);
  return { records: page, next: records.length > limit ? page.at(-1)?.position : undefined };
}
