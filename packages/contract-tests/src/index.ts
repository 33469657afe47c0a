export type { OrgDirectoryHarness, OrgDirectorySubject, OrgDirectoryWorld } from './describe-org-directory.js';
export { describeOrgDirectory } from './describe-org-directory.js';
export type { SocialGraphHarness, SocialGraphSetup, SocialGraphSubject } from './describe-social-graph.js';
export { describeSocialGraph } from './describe-social-graph.js';
export { expectFailure } from './expect-failure.js';
export type { SocialGraphMember, SocialGraphWorld } from './social-graph-world.js';
export type { UpstreamFault } from './upstream-fault.js';
export { codeOfFault } from './upstream-fault.js';
export type { UpstreamSubject } from './upstream-subject.js';
