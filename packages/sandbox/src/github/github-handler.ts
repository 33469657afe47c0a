import type { RouteResult } from '../http/answer.js';
import type { GitHubAccount, World } from '../world/world.js';

/** What a route of the fake GitHub has to work with. */
export interface GitHubCall {
  readonly world: World;
  readonly url: URL;
  readonly parameter: (name: string) => string;
}

/** One thing that GitHub answers; `undefined` becomes its 404, with `documentation` in it. */
export interface GitHubHandler {
  readonly documentation: string;
  answer(call: GitHubCall): RouteResult | undefined;
}

/** Finds the account that a request is about. */
export type Look = (call: GitHubCall) => GitHubAccount | undefined;

/** By the `:login` in the path. */
export const byLogin: Look = ({ world, parameter }) => world.githubAccount(parameter('login'));
/** By the `:id` in the path. */
export const byId: Look = ({ world, parameter }) => world.githubAccountById(Number(parameter('id')));
