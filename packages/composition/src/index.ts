export type { Environment } from './settings/set-variables.js';
export { setVariables } from './settings/set-variables.js';
export type { UpstreamDefaults, UpstreamSettingsCheck } from './settings/check-upstream-settings.js';
export { checkUpstreamSettings } from './settings/check-upstream-settings.js';
export type { ReadVariablesOptions, VariablesReading, WrongVariable } from './settings/read-variables.js';
export { readVariables } from './settings/read-variables.js';
export { readUpstreamSettings } from './settings/read-upstream-settings.js';
export { SettingsError } from './settings/settings-error.js';
export type { UpstreamSettings } from './settings/upstream-settings.js';
export type { Upstreams } from './settings/upstreams.js';
export { choiceVariable, flagVariable, wholeNumberVariable } from './settings/variable-schemas.js';

export type { OpenUpstreams } from './upstreams/open-upstreams.js';
export { openUpstreams } from './upstreams/open-upstreams.js';

export type { CodeHosts, ComposedPorts, Networks, Stores } from './ports/composed-ports.js';
export type { ComposePortsOptions } from './ports/compose-ports-options.js';
export { composePorts } from './ports/compose-ports.js';
export type { CompositionHooks } from './ports/composition-hooks.js';
export type { Database, DatabaseOrNone } from './ports/database.js';

export type { OpenCodeties, OpenCodetiesOptions } from './open-codeties.js';
export { openCodeties } from './open-codeties.js';
export type { TrackedWork } from './track-work.js';
export { trackWork } from './track-work.js';

export { causesOf } from './failures/causes-of.js';
export { databaseAdvice } from './failures/database-advice.js';
export { databaseRefusal } from './failures/database-refusal.js';
export { describeCauses } from './failures/describe-causes.js';
export type { Redact } from './secrets/create-redactor.js';
export { createRedactor } from './secrets/create-redactor.js';
export { secretsOf } from './secrets/secrets-of.js';
