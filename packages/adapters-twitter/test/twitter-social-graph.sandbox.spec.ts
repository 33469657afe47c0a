import { describeSocialGraph } from '@codeties/contract-tests';
import { createSandboxUpstream, createWorld, startSandbox } from '@codeties/sandbox';
import { createTwitterSocialGraph } from '../src/index.js';

for (const kind of ['bearer', 'oauth'] as const) {
  for (const sparsePages of [false, true]) {
    const name = `X over the sandbox with ${kind}${sparsePages ? ', whose pages may be short or empty' : ''}`;
    describeSocialGraph(name, {
      setup: async ({ world, rowBudget }) => {
        const developers = Object.entries(world).map(([login, member]) => ({ login, ...member }));
        const sandbox = await startSandbox({ world: createWorld(developers), sparsePages });
        const { bearerToken, oauth } = sandbox.credentials;
        return {
          graph: createTwitterSocialGraph({
            baseUrl: sandbox.xUrl,
            credentials: kind === 'bearer' ? { bearerToken } : oauth,
            rowBudget,
          }),
          ...createSandboxUpstream(sandbox, 'twitter'),
        };
      },
    });
  }
}
