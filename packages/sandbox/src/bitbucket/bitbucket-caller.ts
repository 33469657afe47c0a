import { BAD_TOKEN } from '../credentials.js';
import type { NetworkRequest } from '../http/answer.js';

/** Who asks the fake Bitbucket: a token, or else an address. */
export interface BitbucketCaller {
  /** What its requests are counted under. */
  readonly key: string;
  readonly isSignedIn: boolean;
  /** With a Bearer token, which alone is told of its limit. */
  readonly isToldLimits: boolean;
}

/** Who made the request; `undefined` where Bitbucket lets nobody in with what it carries. */
export function bitbucketCaller({ headers, address }: NetworkRequest): BitbucketCaller | undefined {
  const authorization = headers['authorization'];
  if (authorization === undefined) return { key: `address ${address}`, isSignedIn: false, isToldLimits: false };
  const [, scheme = '', value = ''] = /^(bearer|basic) +(\S+)$/i.exec(authorization) ?? [];
  const isBearer = scheme.toLowerCase() === 'bearer';
  const token = isBearer ? value : password(value);
  if (token === '' || token === BAD_TOKEN) return undefined;
  return { key: `token ${token}`, isSignedIn: true, isToldLimits: isBearer };
}

function password(value: string): string {
  const [email = '', token = ''] = Buffer.from(value, 'base64').toString().split(':');
  return email.includes('@') ? token : '';
}
