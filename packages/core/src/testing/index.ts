export type { InMemoryConnectionRegister } from './in-memory-connection-register.js';
export { createInMemoryConnectionRegister } from './in-memory-connection-register.js';
export type { InMemoryOrgDirectory, InMemoryOrgDirectoryOptions } from './in-memory-org-directory.js';
export { createInMemoryOrgDirectory } from './in-memory-org-directory.js';
export type { InMemoryMember, InMemorySocialGraph, InMemorySocialGraphOptions } from './in-memory-social-graph.js';
export { createInMemorySocialGraph } from './in-memory-social-graph.js';
export type { InMemoryFailure } from './in-memory-upstream.js';
export { InMemoryUpstream } from './in-memory-upstream.js';
