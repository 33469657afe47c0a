import { bitbucketFailure, LIMIT_REACHED } from '../bitbucket/bitbucket-failure.js';
import { githubFailure } from '../github/github-failure.js';
import { githubRateLimitHeaders } from '../github/rate-limit-headers.js';
import { secondaryLimit } from '../github/secondary-limit.js';
import type { Delivery } from '../http/deliver.js';
import type { NetworkName } from '../network-name.js';
import { xRateLimitHeaders } from '../x/rate-limit-headers.js';
import { xFailure } from '../x/x-failure.js';
import { firstHalf, html, page, plain, redirect, text, whole, withBody } from './deliveries.js';
import { falseBitbucketPage, falseGitHubPage, falseXPage } from './false-pages.js';
import type { FaultContext } from './fault-context.js';
import type { FaultKind } from './fault.js';

type Behave = (context: FaultContext) => Delivery;
type FaultBehaviour = Readonly<Partial<Record<NetworkName, Behave>>>;

function everywhere(behave: Behave): FaultBehaviour {
  return { github: behave, twitter: behave, bitbucket: behave };
}

function githubLimits(reset: number, remaining: number, resource?: string): Record<string, string> {
  return githubRateLimitHeaders({ limit: 5000, remaining, used: 5000 - remaining, reset }, resource);
}

const EXCEEDED = 'API rate limit exceeded for user ID 1.';
const exceeded = githubFailure(EXCEEDED, 'using-the-rest-api/rate-limits-for-the-rest-api');
const denied = githubFailure('Resource not accessible by personal access token');

/** What each fault does on each network that knows it. A new kind without a behaviour does not compile. */
export const faultBehaviours: Readonly<Record<FaultKind, FaultBehaviour>> = {
  unauthorized: {
    github: () => whole(401, githubFailure('Bad credentials')(401)),
    twitter: () => whole(401, xFailure.unauthorized),
    bitbucket: () => whole(401, bitbucketFailure('Token is invalid, expired, or not supported for this endpoint.')),
  },
  'payment-required': {
    github: () => whole(402, githubFailure('Payment required')(402)),
    twitter: () => whole(402, xFailure.creditsDepleted),
    bitbucket: () => whole(402, bitbucketFailure('Payment required')),
  },
  forbidden: {
    github: ({ reset }) => whole(403, denied(403), githubLimits(reset, 4999)),
    twitter: () => whole(403, xFailure.clientNotEnrolled),
    bitbucket: () => whole(403, bitbucketFailure('This account has been deactivated.')),
  },
  'not-found': everywhere(() => html(404, '404 Not Found')),
  gone: { bitbucket: () => whole(410, bitbucketFailure('Resource removed')) },
  'rate-limited': {
    github: ({ reset, retryAfterSeconds }) =>
      whole(429, exceeded(429), { ...githubLimits(reset, 0), 'retry-after': String(retryAfterSeconds) }),
    twitter: ({ reset }) =>
      whole(429, xFailure.tooManyRequests, xRateLimitHeaders({ limit: 300, remaining: 0, used: 300, reset })),
    bitbucket: ({ retryAfterSeconds }) => plain(429, LIMIT_REACHED, { 'retry-after': String(retryAfterSeconds) }),
  },
  'rate-limited-403': { github: ({ reset }) => whole(403, exceeded(403), githubLimits(reset, 0)) },
  'rate-limited-200': {
    github: ({ reset }) =>
      whole(200, { errors: [{ type: 'RATE_LIMITED', message: EXCEEDED }] }, githubLimits(reset, 0, 'graphql')),
  },
  'secondary-limit': {
    github: ({ reset, retryAfterSeconds }) =>
      whole(403, secondaryLimit(403), { ...githubLimits(reset, 4000), 'retry-after': String(retryAfterSeconds) }),
  },
  'rate-limited-bare': {
    github: () => whole(429, exceeded(429)),
    twitter: () => whole(429, xFailure.tooManyRequests),
    bitbucket: () => plain(429, LIMIT_REACHED),
  },
  'usage-capped': {
    twitter: ({ reset }) =>
      whole(429, xFailure.usageCapExceeded, xRateLimitHeaders({ limit: 300, remaining: 299, used: 1, reset })),
  },
  'server-error': {
    github: () => whole(500, { message: 'Server Error' }),
    twitter: () => whole(500, xFailure.internal),
    bitbucket: () => whole(500, bitbucketFailure('Something went wrong')),
  },
  'bad-gateway': everywhere(() => html(502, '502 Bad Gateway')),
  unavailable: {
    github: ({ retryAfter }) => whole(503, { message: 'Service unavailable' }, retryAfter),
    twitter: ({ retryAfter }) => whole(503, xFailure.unavailable, retryAfter),
    bitbucket: ({ retryAfter }) => html(503, 'Bitbucket is unavailable', retryAfter),
  },
  'gateway-timeout': everywhere(() => html(504, '504 Gateway Timeout')),
  'not-json': everywhere(() => text(200, page('Maintenance'))),
  'cut-json': everywhere(({ honest }) => firstHalf(honest)),
  'wrong-shape': everywhere(() => whole(200, { users: 'moved', list: [null, 42] })),
  'empty-body': everywhere(() => text(200, '')),
  hang: everywhere(() => ({ mode: 'hang' })),
  reset: everywhere(() => ({ mode: 'reset' })),
  'reset-in-body': everywhere(({ honest }) => ({ mode: 'half', answer: withBody(honest) })),
  drip: everywhere(({ honest }) => ({ mode: 'drip', answer: withBody(honest) })),
  'slow-headers': everywhere(() => ({ mode: 'trickle' })),
  'huge-body': everywhere(() => ({ mode: 'flood' })),
  'redirect-loop': everywhere(({ request }) => redirect(request.url.href)),
  'redirect-away': everywhere(({ request }) => redirect(`http://elsewhere.invalid${request.target}`)),
  'repeated-page': {
    github: (context) => falseGitHubPage(context, 'the same'),
    twitter: (context) => falseXPage(context, 'the same'),
    bitbucket: (context) => falseBitbucketPage(context, 'the same'),
  },
  'endless-pages': {
    github: (context) => falseGitHubPage(context, 'another'),
    twitter: (context) => falseXPage(context, 'another'),
    bitbucket: (context) => falseBitbucketPage(context, 'another'),
  },
};
