import type { Clock } from './ports/clock.js';
import type { ConnectionRegister } from './ports/connection-register.js';
import type { OrgDirectory } from './ports/org-directory.js';
import type { SocialGraph } from './ports/social-graph.js';
import type { ConnectionRule } from './rules/connection-rule.js';

/** What it takes to answer and to remember. */
export interface ConnectionPorts {
  readonly directory: OrgDirectory;
  readonly graph: SocialGraph;
  readonly register: ConnectionRegister;
  /** Stamps the records; the system's clock where it is absent. */
  readonly clock?: Clock | undefined;
  /** Says who counts as connected; `mutualFollowAndOrganisation` where it is absent. The register is to hold the answers of no other. */
  readonly rule?: ConnectionRule | undefined;
}
