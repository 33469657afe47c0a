import { afterEach, beforeEach, describe } from 'mocha';
import { describeAccounts } from './social-graph-accounts.js';
import { describeFollows } from './social-graph-follows.js';
import { describeMemory } from './social-graph-memory.js';
import type { SocialGraphHarness, SocialGraphSubject } from './social-graph-subject.js';
import { socialGraphWorld } from './social-graph-world.js';

/** The promises of the SocialGraph port, as tests that any implementation must pass. */
export function describeSocialGraph(name: string, harness: SocialGraphHarness): void {
  describe(`SocialGraph: ${name}`, () => {
    let subject: SocialGraphSubject;

    beforeEach(async () => {
      subject = await harness.setup({ world: socialGraphWorld, rowBudget: 2_500 });
    });

    afterEach(async () => {
      await subject.close();
    });

    describeAccounts(() => subject);
    describeFollows(() => subject);
    describeMemory(() => subject);
  });
}
