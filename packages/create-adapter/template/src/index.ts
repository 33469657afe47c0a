export { createMyNetworkOrgDirectory } from './my-network-org-directory.js';
export type { MyNetworkOptions } from './my-network-options.js';
