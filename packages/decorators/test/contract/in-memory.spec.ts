import { describeOrgDirectory, describeSocialGraph } from '@codeties/contract-tests';
import { createInMemoryOrgDirectory, createInMemorySocialGraph } from '@codeties/core/testing';
import { decorations } from '../support/decorations.js';
import { inMemoryUpstreamSubject } from '../support/in-memory-upstream-subject.js';

for (const decoration of decorations) {
  describeOrgDirectory(`in memory, ${decoration.name}`, {
    setup: (members) => {
      const directory = createInMemoryOrgDirectory({ members });
      return { directory: decoration.directory(directory), ...inMemoryUpstreamSubject(directory.upstream) };
    },
  });

  describeSocialGraph(`in memory, ${decoration.name}`, {
    setup: ({ world, rowBudget }) => {
      const graph = createInMemorySocialGraph({ members: world, rowBudget });
      return { graph: decoration.graph(graph), ...inMemoryUpstreamSubject(graph.upstream) };
    },
  });
}
