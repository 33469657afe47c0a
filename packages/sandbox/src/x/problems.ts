import type { Schemas } from '@xdevplatform/xdk';
import type { Wire } from './wire.js';

const NOT_FOUND = 'https://api.x.com/2/problems/resource-not-found';

/** How the request named a user: by which parameter, and how. */
export interface NamedUser {
  readonly parameter: 'usernames' | 'username' | 'ids' | 'id';
  readonly value: string;
}

/** What X says, in a 200, of somebody who does not exist. */
export function notFoundProblem({ parameter, value }: NamedUser): object {
  return {
    value,
    detail: `Could not find user with ${parameter}: [${value}].`,
    title: 'Not Found Error',
    resource_type: 'user',
    parameter,
    resource_id: value,
    type: NOT_FOUND,
  } satisfies Wire<Schemas.ResourceNotFoundProblem>;
}

/** What X says, in a 200, of somebody who is suspended; its type is that of somebody who does not exist. */
export function suspendedProblem({ parameter, value }: NamedUser): object {
  return {
    value,
    detail: `User has been suspended: [${value}].`,
    title: 'Forbidden',
    resource_type: 'user',
    parameter,
    resource_id: value,
    type: NOT_FOUND,
  } satisfies Wire<Schemas.ResourceNotFoundProblem>;
}

/** What X says, in a 200, instead of the lists of a protected account. */
export function protectedProblem(id: string): object {
  return {
    resource_id: id,
    parameter: 'id',
    resource_type: 'user',
    section: 'data',
    title: 'Authorization Error',
    value: id,
    detail: `Sorry, you are not authorized to see the user with id: [${id}].`,
    type: 'https://api.x.com/2/problems/not-authorized-for-resource',
  } satisfies Wire<Schemas.NotAuthorizedForResourceProblem>;
}

/** One parameter that X does not take, and why. */
export interface BadParameter {
  readonly name: string;
  readonly values: readonly string[];
  readonly message: string;
}

/** The body of X's 400: one bad parameter fails the request as a whole. */
export function invalidRequest(bad: readonly BadParameter[]): object {
  return {
    errors: bad.map(({ name, values, message }) => ({ parameters: { [name]: values }, message })),
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: 'https://api.x.com/2/problems/invalid-request',
  } satisfies Wire<Schemas.InvalidRequestProblem> & { readonly errors: unknown };
}
