import type { AppContext } from '../http/app-context.js';

/** One path of the API, and what answers there. HEAD goes wherever GET does. */
export interface AppRoute {
  /** For metrics and logs. */
  readonly name: string;
  readonly path: string | RegExp;
  /** The path as the API's description writes it, with its parameters in braces. */
  readonly apiPath: string;
  readonly get: (context: AppContext) => Promise<void> | void;
}
