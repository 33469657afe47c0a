import { toDeveloper, toHandle, toPair, type CheckOutcome, type Evidence, type MutualFollow } from '@codeties/core';
import { expect } from 'chai';
import { presenterFor } from '../../src/presenters/presenter-for.js';
import { evidenceIn } from '../support/evidence-in.js';

const plain = presenterFor('plain');
const strict = presenterFor('strict');
const readAt = new Date('2019-09-13T09:30:00.999Z');

function evidenceOf(names: readonly [string, string], follows: MutualFollow, logins: readonly string[]): Evidence {
  return {
    pair: toPair(toHandle(names[0]), toHandle(names[1])),
    directory: 'github',
    sharedOrganisations: logins.map((login) => ({ id: login, login })),
    graph: 'twitter',
    follows,
    sources: [
      { network: 'github', readAt, fromCache: false, requests: 2, rows: 0 },
      { network: 'twitter', fromCache: false, requests: 1, rows: 2 },
    ],
  };
}

const names = ['Dev2', 'dev1'] as const;
const yes = { answer: 'yes' } as const;
const notAsked = { answer: 'not_asked' } as const;
const hidden = {
  answer: 'unknown',
  reason: { code: 'protected', accounts: [toHandle('dev1'), toHandle('dev2')] },
} as const;
const dear = { answer: 'unknown', reason: { code: 'over_budget', rows: 250_000, left: 5000, budget: 5000 } } as const;

function undecided(follows: MutualFollow): CheckOutcome {
  const developers = [toDeveloper('Dev2'), toDeveloper('dev1')] as const;
  return { kind: 'undecided', developers, evidence: evidenceOf(names, follows, ['org1']) };
}

describe('the presenters', () => {
  it('tell of a connection alike', () => {
    const outcome: CheckOutcome = {
      kind: 'decided',
      connection: { connected: true, organisations: ['a', 'B'] },
      evidence: evidenceOf(names, { forward: yes, backward: yes }, ['a', 'B']),
    };
    for (const presenter of [plain, strict]) {
      expect(presenter.presentCheck({ outcome, names, explain: false })).to.deep.equal({
        status: 200,
        body: '{"connected":true,"organisations":["a","B"]}',
      });
    }
  });

  it('differ in the status of who is not connected, and in that of an empty history', () => {
    const evidence = evidenceOf(names, { forward: notAsked, backward: notAsked }, []);
    const outcome: CheckOutcome = { kind: 'decided', connection: { connected: false }, evidence };
    const body = '{"connected":false}';
    expect(plain.presentCheck({ outcome, names, explain: false })).to.deep.equal({ status: 200, body });
    expect(strict.presentCheck({ outcome, names, explain: false })).to.deep.equal({ status: 404, body });
    expect([plain.emptyHistoryStatus, strict.emptyHistoryStatus]).to.deep.equal([200, 404]);
  });

  it('differ in the sentence on who does not exist', () => {
    const outcome: CheckOutcome = {
      kind: 'missing',
      missing: [
        { developer: toDeveloper('Dev1'), network: 'github' },
        { developer: toDeveloper('ñ'), network: 'twitter' },
      ],
    };
    expect(plain.presentCheck({ outcome, names, explain: true })).to.deep.include({
      status: 400,
      body: '{"errors":["Dev1 is no a valid user in github","ñ is no a valid user in twitter"]}',
    });
    expect(strict.presentCheck({ outcome, names, explain: true })).to.deep.include({
      status: 400,
      body: '{"errors":["Dev1 is not a valid user in github","ñ is not a valid user in twitter"]}',
    });
  });

  it('append the evidence to an answer that is none', () => {
    const { status, body } = strict.presentCheck({
      outcome: undecided({ forward: hidden, backward: dear }),
      names,
      explain: true,
    });
    expect(status).to.equal(502);
    expect(evidenceIn(body)).to.deep.equal({
      shared_organisations: ['org1'],
      follows: [
        {
          from: 'Dev2',
          to: 'dev1',
          answer: 'unknown',
          reason: { code: 'over_budget', rows: 250_000, left: 5000, budget: 5000 },
        },
        { from: 'dev1', to: 'Dev2', answer: 'unknown', reason: { code: 'protected', developers: ['Dev2', 'dev1'] } },
      ],
      sources: {
        github: { read_at: '2019-09-13T09:30:00Z', from_cache: false, requests: 2, rows: 0 },
        twitter: { from_cache: false, requests: 1, rows: 2 },
      },
      notes: [],
    });
  });
});
