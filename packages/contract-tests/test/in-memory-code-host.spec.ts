import { createInMemoryCodeHost, createInMemoryGistHost } from '@codeties/core/testing';
import { describeCodeHost, describeGistHost } from '../src/index.js';
import { inMemorySubject } from './in-memory-subject.js';

for (const network of ['github', 'bitbucket'] as const) {
  describeCodeHost(`in memory, as ${network}`, {
    setup: (members) => {
      const host = createInMemoryCodeHost({ network, members });
      return { host, ...inMemorySubject(host.upstream) };
    },
  });
}

describeGistHost('in memory', {
  setup: (world) => {
    const gistsOf = (count: number): { id: string }[] =>
      Array.from({ length: count }, (_, index) => ({ id: String(index) }));
    const members = Object.fromEntries(Object.entries(world).map(([name, count]) => [name, gistsOf(count)]));
    const host = createInMemoryGistHost({ members });
    return { host, ...inMemorySubject(host.upstream) };
  },
});
