export { createRequestPolicy } from './create-request-policy.js';
export type { NetworkRecovery, NetworkRest, RequestPolicyOptions } from './request-policy-options.js';
