import { githubFailure } from '../github/github-failure.js';
import { githubRateLimitHeaders } from '../github/rate-limit-headers.js';
import type { Answer } from '../http/answer.js';
import type { Delivery } from '../http/deliver.js';
import type { NetworkName } from '../network-name.js';
import { xRateLimitHeaders } from '../x/rate-limit-headers.js';
import { xFailure } from '../x/x-failure.js';
import type { FaultKind } from './fault.js';

/** What a fault has to work with. */
export interface FaultContext {
  /** When the limit ends that the fault tells of. */
  readonly retryAfterSeconds: number;
  /** The same in seconds since 1970. */
  readonly reset: number;
  /** What would be answered without the fault, asked only where it is needed. */
  readonly honest: () => Answer;
}

type Behave = (context: FaultContext) => Delivery;
type FaultBehaviour = Readonly<Partial<Record<NetworkName, Behave>>>;

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

function whole(status: number, content: unknown, headers: Readonly<Record<string, string>> = {}): Delivery {
  return text(status, JSON.stringify(content), { ...JSON_TYPE, ...headers });
}

function text(status: number, body: string, headers: Readonly<Record<string, string>>): Delivery {
  return { mode: 'whole', answer: { status, headers, body, rows: 0 } };
}

function page(title: string): string {
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}

function onBoth(behave: Behave): FaultBehaviour {
  return { github: behave, twitter: behave };
}

/** The honest answer as one that surely has a body: the client may have asked for what it already holds. */
function withBody({ honest }: FaultContext): Answer {
  const answer = honest();
  return answer.body === '' ? { ...answer, status: 200, headers: JSON_TYPE, body: '{"message":"nothing"}' } : answer;
}

function githubLimits(reset: number, remaining: number): Record<string, string> {
  return githubRateLimitHeaders({ limit: 5000, remaining, used: 5000 - remaining, reset });
}

const exceeded = githubFailure(
  'API rate limit exceeded for user ID 1.',
  'using-the-rest-api/rate-limits-for-the-rest-api',
);
const tooFast = githubFailure(
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  'using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits',
);
const denied = githubFailure('Resource not accessible by personal access token');

/** What each fault does on each network that knows it. A new kind without a behaviour does not compile. */
export const faultBehaviours: Readonly<Record<FaultKind, FaultBehaviour>> = {
  unauthorized: {
    github: () => whole(401, githubFailure('Bad credentials')(401)),
    twitter: () => whole(401, xFailure.unauthorized),
  },
  'payment-required': {
    github: () => whole(402, githubFailure('Payment required')(402)),
    twitter: () => whole(402, xFailure.creditsDepleted),
  },
  forbidden: {
    github: ({ reset }) => whole(403, denied(403), githubLimits(reset, 4999)),
    twitter: () => whole(403, xFailure.clientNotEnrolled),
  },
  'not-found': onBoth(() => text(404, page('404 Not Found'), { 'content-type': 'text/html; charset=utf-8' })),
  'rate-limited': {
    github: ({ reset, retryAfterSeconds }) =>
      whole(429, exceeded(429), { ...githubLimits(reset, 0), 'retry-after': String(retryAfterSeconds) }),
    twitter: ({ reset }) =>
      whole(429, xFailure.tooManyRequests, xRateLimitHeaders({ limit: 300, remaining: 0, used: 300, reset })),
  },
  'rate-limited-403': { github: ({ reset }) => whole(403, exceeded(403), githubLimits(reset, 0)) },
  'secondary-limit': {
    github: ({ reset, retryAfterSeconds }) =>
      whole(403, tooFast(403), { ...githubLimits(reset, 4000), 'retry-after': String(retryAfterSeconds) }),
  },
  'rate-limited-bare': {
    github: () => whole(429, exceeded(429)),
    twitter: () => whole(429, xFailure.tooManyRequests),
  },
  'usage-capped': {
    twitter: ({ reset }) =>
      whole(429, xFailure.usageCapExceeded, xRateLimitHeaders({ limit: 300, remaining: 299, used: 1, reset })),
  },
  'server-error': {
    github: () => whole(500, { message: 'Server Error' }),
    twitter: () => whole(500, xFailure.internal),
  },
  unavailable: {
    github: () => whole(503, { message: 'Service unavailable' }),
    twitter: () => whole(503, xFailure.unavailable),
  },
  'not-json': onBoth(() => text(200, page('Maintenance'), JSON_TYPE)),
  'cut-json': onBoth((context) => {
    const { body, rows } = withBody(context);
    return {
      mode: 'whole',
      answer: { status: 200, headers: JSON_TYPE, body: body.slice(0, Math.ceil(body.length / 2)), rows },
    };
  }),
  'wrong-shape': onBoth(() => whole(200, { users: 'moved', list: [null, 42] })),
  'empty-body': onBoth(() => text(200, '', JSON_TYPE)),
  hang: onBoth(() => ({ mode: 'hang' })),
  reset: onBoth(() => ({ mode: 'reset' })),
  'reset-in-body': onBoth((context) => ({ mode: 'half', answer: withBody(context) })),
  drip: onBoth((context) => ({ mode: 'drip', answer: withBody(context) })),
};
