import type { OAuthKeys, SandboxCredentials } from './credentials.js';
import type { Fault } from './faults/fault.js';
import type { RateLimit } from './http/rate-limiter.js';
import type { RequestLog } from './http/request-log.js';
import type { NetworkName } from './network-name.js';
import type { World } from './world/world.js';

/** How many requests the fake networks take. What is left out stays as the real network has it. */
export interface SandboxLimits {
  /** Of each GitHub token, for REST and once more for GraphQL. Default: 5,000 an hour. */
  readonly githubWithToken?: Partial<RateLimit> | undefined;
  /** Of each address that asks GitHub without a token. Default: 60 an hour. */
  readonly githubAnonymous?: Partial<RateLimit> | undefined;
  /** Of each GitHub token (or address without one) at once; more are refused by a secondary limit. Default: any number. */
  readonly githubConcurrent?: number | undefined;
  /** Of each Bitbucket token. Default: 1,000 an hour. */
  readonly bitbucketWithToken?: Partial<RateLimit> | undefined;
  /** Of each address that asks Bitbucket without a token. Default: 60 an hour. */
  readonly bitbucketAnonymous?: Partial<RateLimit> | undefined;
  /** Of each X token at each endpoint. Default: 300 in 15 minutes. */
  readonly twitter?: Partial<RateLimit> | undefined;
  /** Of each X token at `friendships/show` of v1.1. Default: 180 in 15 minutes. */
  readonly twitterFriendshipsShow?: Partial<RateLimit> | undefined;
}

/** How a sandbox is to be; everything has a default. */
export interface SandboxOptions {
  /** Who exists. Default: the small world. */
  readonly world?: World | undefined;
  /** Default: 0, which is any free port. */
  readonly githubPort?: number | undefined;
  readonly xPort?: number | undefined;
  readonly bitbucketPort?: number | undefined;
  readonly limits?: SandboxLimits | undefined;
  /** The only bearer token X takes. Default: any but `bad-token`. */
  readonly bearerToken?: string | undefined;
  /** The keys with which OAuth 1.0a requests to X must be signed. */
  readonly oauth?: OAuthKeys | undefined;
  /** The username of the user for whom `oauth` signs. Default: `dev1`. Without `oauth`, the access token begins with its id. */
  readonly oauthUser?: string | undefined;
  /** Whether X lets its credentials ask for `friendships/show` of v1.1, as it lets few. Default: it does not. */
  readonly hasFriendshipsShow?: boolean | undefined;
  /** Whether X leaves `connection_status` out even where a user asks for it. Default: it does not. */
  readonly hidesConnectionStatus?: boolean | undefined;
  /** Whether X gives short and empty pages although more follow. Default: it does not. */
  readonly sparsePages?: boolean | undefined;
  /** By what the windows of the limits go. Default: the machine's clock. */
  readonly clock?: (() => Date) | undefined;
}

/** Three running fake networks, and what can be done to them. */
export interface Sandbox {
  /** `http://127.0.0.1:4001`, say. */
  readonly githubUrl: string;
  /** Likewise; the paths of the API begin with `/2`, and one of them with `/1.1`. */
  readonly xUrl: string;
  /** `http://127.0.0.1:4003/2.0`, say: with the beginning of its paths, as its clients want it. */
  readonly bitbucketUrl: string;
  /** Credentials that work here. */
  readonly credentials: SandboxCredentials;
  /** What was asked, and how much was given. */
  readonly requests: RequestLog;
  /** Puts another world in the place of this one, between one request and the next. */
  setWorld(world: World): void;
  /** Makes one network, or all, take so long before each answer. */
  setLatency(milliseconds: number, network?: NetworkName): void;
  /**
   * Makes something go wrong from the next request on.
   *
   * @throws RangeError where the network knows no such fault.
   */
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Stops all servers, closing every connection. May be called more than once. */
  close(): Promise<void>;
}
