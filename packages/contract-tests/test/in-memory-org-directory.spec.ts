import { createInMemoryOrgDirectory } from '@codeties/core/testing';
import { describeOrgDirectory } from '../src/index.js';
import { inMemorySubject } from './in-memory-subject.js';

describeOrgDirectory('in memory', {
  setup: (members) => {
    const directory = createInMemoryOrgDirectory({ members });
    return { directory, ...inMemorySubject(directory.upstream) };
  },
});
