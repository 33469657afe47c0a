import type { Sandbox } from '@codeties/sandbox';
import type { Subject } from '../measure/launch-subject.js';
import type { UpstreamCost } from './upstream-cost.js';

/** What a question to a server took: what reached the networks, counted by them, and how long it was. */
export interface Observed<Answer> {
  readonly answer: Answer;
  readonly cost: UpstreamCost;
  readonly milliseconds: number;
}

export interface ObserveOptions {
  readonly server: Subject;
  readonly sandbox: Sandbox;
}

/** Asks a server something, while nobody else asks anything, and watches the networks meanwhile. */
export async function observeUpstream<Answer>(
  { server, sandbox }: ObserveOptions,
  ask: () => Promise<Answer>,
): Promise<Observed<Answer>> {
  await server.ask('longest_chain');
  sandbox.requests.reset();
  const start = performance.now();
  const answer = await ask();
  const milliseconds = performance.now() - start;
  const roundTrips = await server.ask('longest_chain');
  const { github, twitter } = sandbox.requests.counts;
  const cost = { github: github.requests, twitter: twitter.requests, rows: twitter.rows, roundTrips };
  return { answer, cost, milliseconds };
}
