import { toHandle, toPair, type Evidence, type MutualFollow } from '@codeties/core';

export interface EvidenceOptions {
  readonly names: readonly [string, string];
  readonly follows: MutualFollow;
  readonly logins?: readonly string[];
}

/** Evidence about two developers, of GitHub's organisations and of X's follows. */
export function evidenceOf({ names: [one, other], follows, logins = ['org1'] }: EvidenceOptions): Evidence {
  return {
    pair: toPair(toHandle(one), toHandle(other)),
    directory: 'github',
    sharedOrganisations: logins.map((login) => ({ id: login, login })),
    graph: 'twitter',
    follows,
    sources: [
      {
        network: 'github',
        readAt: new Date('2019-09-13T09:30:00.999Z'),
        fromCache: false,
        requests: 2,
        rows: 0,
      },
      { network: 'twitter', fromCache: false, requests: 1, rows: 2 },
    ],
  };
}
