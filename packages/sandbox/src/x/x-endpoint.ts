import type { RouteResult } from '../http/answer.js';
import type { World } from '../world/world.js';
import type { Viewer } from './render-user.js';

/** What an endpoint of the fake X has to work with. */
export interface XCall {
  readonly world: World;
  readonly parameters: URLSearchParams;
  readonly viewer: Viewer;
  readonly sparsePages: boolean;
  readonly parameter: (name: string) => string;
}

/** One thing that X answers; its requests are counted under its name. */
export interface XEndpoint {
  readonly name: string;
  answer(call: XCall): RouteResult;
}
