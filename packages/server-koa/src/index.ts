export type { CodeHosts, Environment, Redact, Upstreams } from '@codeties/composition';
export { SettingsError } from '@codeties/composition';
export type { ApiKey } from './access/api-key.js';
export { createApiKey } from './access/api-key.js';
export type { AppOptions, AppSettings } from './app/app-options.js';
export type { AppPorts } from './app/app-ports.js';
export { createApp } from './app/create-app.js';
export type { RequestState, RoutingContext } from './http/app-context.js';
export type { InvalidRequestError } from './http/invalid-request-error.js';
export type { Presentation } from './http/presentation.js';
export { StartError } from './lifecycle/start-error.js';
export type { AppLogger, LogFields, LogValue } from './logging/app-logger.js';
export { createRedactor } from './logging/create-redactor.js';
export { createMetrics } from './metrics/create-metrics.js';
export type {
  Metrics,
  ObservedFailure,
  ObservedRequest,
  ObservedUpstreamRequest,
  RefusalReason,
} from './metrics/metrics.js';
export type { ObservedPolicyOptions } from './metrics/observed-policy.js';
export { observedPolicy } from './metrics/observed-policy.js';
export type { FailurePresentationOptions, FailurePresenter } from './presenters/failure-presenter.js';
export type { RunningServer } from './server.js';
export { startServer } from './server.js';
export { readSettings } from './settings/read-settings.js';
export type { ContractName, LogLevel, Settings } from './settings/settings.js';
export { loadTracing } from './tracing/load-tracing.js';
export type { TracedPolicyOptions } from './tracing/traced-policy.js';
export { tracedPolicy } from './tracing/traced-policy.js';
export type { RequestTrace, TracedAnswer, TracedRequest, Tracing } from './tracing/tracing.js';
