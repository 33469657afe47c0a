import { withoutModule } from './without-module.js';

/** What Node imports before a program (`--import`) that is to run as if the sandbox were not installed. */
export const withoutSandbox: string = withoutModule('@codeties/sandbox', 'the sandbox is not installed');
