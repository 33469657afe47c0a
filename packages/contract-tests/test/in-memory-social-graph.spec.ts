import { createInMemorySocialGraph } from '@codeties/core/testing';
import { describeSocialGraph } from '../src/index.js';
import { inMemorySubject } from './in-memory-subject.js';

describeSocialGraph('in memory', {
  setup: ({ world, rowBudget }) => {
    const graph = createInMemorySocialGraph({ members: world, rowBudget });
    return { graph, ...inMemorySubject(graph.upstream) };
  },
});
