import type { NetworkName } from '@codeties/sandbox';
import type { Answer } from '../support/ask.js';
import type { TestServer } from '../support/start-test-server.js';
import { gistErrorOf, sentenceOf, statusOf, type FaultOutcome } from './fault-outcome.js';

/** What an answer has to be. */
export interface ExpectedAnswer {
  readonly status: number;
  /** Where it captures something, `Retry-After` says the same. */
  readonly body: RegExp;
}

/** Something to ask of the API that asks a network. */
export interface FaultRoute {
  readonly title: string;
  /** The networks that fail, in the order in which answers name them. */
  readonly networks: readonly NetworkName[];
  /** Only requests whose path contains this fail. */
  readonly part?: string;
  /** Whether it reads lists to their end. */
  readonly hasLists: boolean;
  readonly ask: (server: TestServer) => Promise<Answer>;
  /** What is answered while nothing fails. */
  readonly healthy: RegExp;
  readonly failed: (outcome: FaultOutcome) => ExpectedAnswer;
  /** What is kept of such questions, as text. */
  readonly kept: (server: TestServer) => Promise<string>;
}

/** The contract's table, for each of these networks. */
export function inSentences(networks: readonly NetworkName[]): FaultRoute['failed'] {
  return (outcome) => {
    const sentences = networks.map((network) => `"${sentenceOf[outcome](network)}"`);
    return { status: statusOf[outcome], body: new RegExp(`^\\{"errors":\\[${sentences.join(',')}\\]\\}$`) };
  };
}

/** What the host that answers has, and why the other's is missing. */
export function inPart(network: NetworkName): FaultRoute['failed'] {
  return (outcome) => {
    // The answer as a whole is not to be waited for.
    const sentence = sentenceOf[outcome](network).replaceAll('([1-9]\\d*)', '[1-9]\\d*');
    const total = network === 'github' ? 5 : 6;
    const body = `"${network}":null.*"total":${total},.*"partial":true,"errors":\\["${sentence}"\\]`;
    return { status: 200, body: new RegExp(body) };
  };
}

/** The gists' own words. */
export function inGistWords(outcome: FaultOutcome): ExpectedAnswer {
  const [status, error] = gistErrorOf[outcome];
  return { status, body: new RegExp(`^\\{"error":"${error}"\\}$`) };
}
