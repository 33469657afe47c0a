import type { RouteResult } from '../http/answer.js';
import { sliceList } from '../world/lazy-list.js';
import type { XAccount } from '../world/world.js';
import { pageOffset, pageRows } from './page-rows.js';
import { pageToken, requestedPlace } from './page-token.js';
import { protectedProblem } from './problems.js';
import { renderXUser, type Viewer } from './render-user.js';

/** Which page of which list is asked for, and by whom. */
export interface FollowListQuestion {
  readonly account: XAccount;
  readonly direction: 'following' | 'followers';
  readonly mostRows: number;
  readonly fields: readonly string[];
  /** The page token, if one came. */
  readonly token: string | null;
  readonly viewer: Viewer;
  readonly sparsePages: boolean;
}

/** One page of an account's list; `undefined` where its token is none of this list's. */
export function answerFollowList(question: FollowListQuestion): RouteResult | undefined {
  const { account, direction, mostRows, fields, token, viewer } = question;
  const listName = `${direction}:${account.id}`;
  const place = requestedPlace(listName, token);
  if (place === undefined) return undefined;
  if (account.isProtected && viewer?.id !== account.id && viewer?.follows(account) !== true) {
    return { status: 200, content: { errors: [protectedProblem(account.id)] } };
  }
  const list = account[direction];
  const paging = { length: list.length, mostRows, isSparse: question.sparsePages };
  const { page, offset } = place;
  const data = sliceList(list, offset, pageRows(page, offset, paging)).map((row) => renderXUser(row, fields, viewer));
  const next = offset + data.length;
  const meta = {
    result_count: data.length,
    ...(next < list.length ? { next_token: pageToken({ list: listName, page: page + 1, offset: next }) } : {}),
    ...(page > 1
      ? { previous_token: pageToken({ list: listName, page: page - 1, offset: pageOffset(page - 1, paging) }) }
      : {}),
  };
  return { status: 200, content: { ...(data.length > 0 ? { data } : {}), meta }, rows: data.length };
}
