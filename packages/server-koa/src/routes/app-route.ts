import type { AppContext } from '../http/app-context.js';

/** One path of the API, and what answers there. HEAD goes wherever GET does. */
export interface AppRoute {
  /** For metrics and logs. */
  readonly name: string;
  readonly path: string | RegExp;
  readonly get: (context: AppContext) => Promise<void> | void;
}
