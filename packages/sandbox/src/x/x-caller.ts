import { createHash, timingSafeEqual } from 'node:crypto';
import { BAD_TOKEN, type OAuthKeys } from '../credentials.js';
import type { NetworkRequest } from '../http/answer.js';
import type { World } from '../world/world.js';
import { isSignedWith } from './oauth-signature.js';
import type { Viewer } from './render-user.js';

/** Who asks the fake X. */
export interface XCaller {
  /** What its requests are counted under. */
  readonly key: string;
  /** The user for whom it asks; none where it asks as an application. */
  readonly viewer: Viewer;
}

/** Whom the fake X lets in. */
export interface XDoor {
  /** The only bearer token taken. Without it any is, but `bad-token`. */
  readonly bearerToken: string | undefined;
  readonly oauth: OAuthKeys;
  /** The username of the user whose access token the keys hold. */
  readonly oauthUser: string;
}

const USER_TOKEN = 'user-token-';

/** Who made the request; `undefined` where X lets nobody in with what it carries. */
export function xCaller(request: NetworkRequest, door: XDoor, world: World): XCaller | undefined {
  const authorization = request.headers['authorization'] ?? '';
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) {
    if (!isSignedWith(door.oauth, request)) return undefined;
    return { key: `user ${door.oauth.accessToken}`, viewer: world.xAccount(door.oauthUser) };
  }
  if (token.startsWith(USER_TOKEN)) {
    const viewer = world.xAccount(token.slice(USER_TOKEN.length));
    return viewer && { key: `user ${viewer.id}`, viewer };
  }
  const isTaken = door.bearerToken === undefined ? token !== BAD_TOKEN : areEqual(token, door.bearerToken);
  return isTaken ? { key: `application ${token}`, viewer: undefined } : undefined;
}

function areEqual(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
