import type { NetworkName } from '@codeties/sandbox';
import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../support/ask.js';
import type { TestServer } from '../support/start-test-server.js';
import { until } from '../support/until.js';
import { isLimit, type FaultOutcome } from './fault-outcome.js';
import type { FaultRoute } from './fault-route.js';
import { LIMIT_SECONDS, deadlineFor, type FaultTrial } from './fault-trial.js';
import { noteFaultTried } from './faults-tried.js';

/** What a busy machine may add. */
const MARGIN_MS = 1500;

/** Asks while its networks fail, and checks the answer, what is kept, what is shown, and what is left open. */
export async function expectFailure(server: TestServer, route: FaultRoute, outcome: FaultOutcome): Promise<Answer> {
  const keptBefore = await route.kept(server);
  const start = performance.now();
  const answer = await route.ask(server);
  expect(performance.now() - start).to.be.lessThan(deadlineFor(outcome) + MARGIN_MS);

  const { status, body } = route.failed(outcome);
  expect(answer.body).to.match(body);
  expect(answer.status).to.equal(status);
  const { 'retry-after': retryAfter } = answer.headers;
  const [, told] = body.exec(answer.body) ?? [];
  if (status !== 503) expect(retryAfter).to.equal(undefined);
  else if (told !== undefined) expect(retryAfter).to.equal(told);
  else expect(retryAfter).to.match(/^[1-9]\d*$/);

  expect(await route.kept(server)).to.equal(keptBefore);
  expectNoLeak(server, answer);
  const failures = server.logs.filter((line) => line.includes('"msg":"a request failed"'));
  expect(failures).to.have.length(route.networks.length);
  for (const [index, network] of route.networks.entries()) {
    expect(failures[index]).to.include(`"network":"${network}"`).and.to.include(String(answer.headers['x-request-id']));
  }
  await allOver(server);
  return answer;
}

/** Tries one fault of the matrix on a server of its own, and that the server is right again once it is over. */
export async function tryFault(server: TestServer, route: FaultRoute, trial: FaultTrial): Promise<void> {
  const { kind, outcome, tellsWhen = false } = trial;
  const { sandbox } = server;
  for (const network of route.networks) {
    sandbox.addFault({ network, kind, path: route.part, ...(tellsWhen && { retryAfterSeconds: LIMIT_SECONDS }) });
  }
  const answer = await expectFailure(server, route, outcome);
  noteFaultTried();
  expect(asked(server, route)).to.be.greaterThan(0);
  sandbox.clearFaults();
  if (isLimit(outcome) && !tellsWhen) {
    // What a network says of its limit outlives the fault: it is left alone until then, which here is a minute.
    const before = asked(server, route);
    const { status, body } = await route.ask(server);
    const held = route.failed(outcome);
    expect(body).to.match(held.body);
    expect(status).to.equal(held.status);
    expect(asked(server, route)).to.equal(before);
    return;
  }
  if (isLimit(outcome)) {
    // The client does as it is told.
    await pause(Number(answer.headers['retry-after'] ?? LIMIT_SECONDS) * 1000);
    // One request finds out whether the limit has passed, for which those beside it have no time within so short a deadline.
    await route.ask(server);
  }
  await expectHealth(server, route);
}

/** The very next answer is the right one. */
export async function expectHealth(server: TestServer, route: FaultRoute): Promise<void> {
  const { status, body } = await route.ask(server);
  expect(body).to.match(route.healthy);
  expect(status).to.equal(200);
}

/** How often the networks were asked for what fails. */
function asked({ sandbox }: TestServer, { networks, part = '' }: FaultRoute): number {
  return sandbox.requests.entries.filter(({ network, path }) => networks.includes(network) && path.includes(part))
    .length;
}

/** Nothing is read on for an answer that is given. */
async function allOver({ sandbox }: TestServer): Promise<void> {
  const networks: readonly NetworkName[] = ['github', 'twitter', 'bitbucket'];
  await until(() => networks.every((network) => sandbox.requests.underWay(network) === 0));
}

function expectNoLeak({ sandbox, logs }: TestServer, answer: Answer): void {
  const shown = JSON.stringify(answer);
  const { githubToken, bearerToken, bitbucketToken } = sandbox.credentials;
  for (const secret of [githubToken, bearerToken, bitbucketToken]) {
    expect(shown).not.to.include(secret);
    expect(logs.join('')).not.to.include(secret);
  }
  expect(shown).not.to.match(/ECONN|ENOTFOUND|\.invalid|node_modules|undici|sandbox|\bat \S+ \(/i);
  expect(logs.join('')).not.to.match(/"stack":|node_modules|\\n\s+at /);
}
