import { createGitHubOrgDirectory } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { describeOrgDirectory, describeSocialGraph } from '@codeties/contract-tests';
import { createSandboxUpstream, createWorld, startSandbox } from '@codeties/sandbox';
import { decorations } from '../support/decorations.js';

for (const decoration of decorations) {
  describeOrgDirectory(`GitHub over the sandbox, ${decoration.name}`, {
    setup: async (members) => {
      const world = createWorld(Object.entries(members).map(([login, organisations]) => ({ login, organisations })));
      const sandbox = await startSandbox({ world });
      const token = sandbox.credentials.githubToken;
      return {
        directory: decoration.directory(createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token })),
        ...createSandboxUpstream(sandbox, 'github'),
      };
    },
  });

  describeSocialGraph(`X over the sandbox, ${decoration.name}`, {
    setup: async ({ world, rowBudget }) => {
      const developers = Object.entries(world).map(([login, member]) => ({ login, ...member }));
      const sandbox = await startSandbox({ world: createWorld(developers) });
      const credentials = { bearerToken: sandbox.credentials.bearerToken };
      return {
        graph: decoration.graph(createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials, rowBudget })),
        ...createSandboxUpstream(sandbox, 'twitter'),
      };
    },
  });
}
