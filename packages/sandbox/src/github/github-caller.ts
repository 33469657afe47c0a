import { BAD_TOKEN } from '../credentials.js';
import type { NetworkRequest } from '../http/answer.js';

/** Who asks the fake GitHub: a token, or else an address. */
export interface GitHubCaller {
  /** What its requests are counted under. */
  readonly key: string;
  /** How GitHub calls it. */
  readonly name: string;
  readonly hasToken: boolean;
  readonly isRefused: boolean;
}

/** Who made the request. Any token is taken but `bad-token`, as `Bearer`, as `token`, or as a Basic password. */
export function githubCaller({ headers, address }: NetworkRequest): GitHubCaller {
  const authorization = headers['authorization'];
  const anonymous = { key: `address ${address}`, name: address, hasToken: false };
  if (authorization === undefined) return { ...anonymous, isRefused: false };
  const [, scheme = '', value = ''] = /^(bearer|token|basic) +(\S+)$/i.exec(authorization) ?? [];
  const token = scheme.toLowerCase() === 'basic' ? password(value) : value;
  if (token === '' || token === BAD_TOKEN) return { ...anonymous, isRefused: true };
  return { key: `token ${token}`, name: 'user ID 1', hasToken: true, isRefused: false };
}

function password(value: string): string {
  return Buffer.from(value, 'base64').toString().split(':').at(1) ?? '';
}
