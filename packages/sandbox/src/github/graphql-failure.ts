import { GraphQLError } from 'graphql';

/** What GitHub calls what went wrong with a part of a query. */
export type GraphqlFailureType = 'ARGUMENT_LIMIT' | 'EXCESSIVE_PAGINATION' | 'INVALID_CURSOR_ARGUMENTS' | 'NOT_FOUND';

/** A failure of the field that throws it or is resolved with it. */
export function graphqlFailure(type: GraphqlFailureType, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** The failure as GitHub writes it: its type beside its message, not among extensions. */
export function renderGraphqlFailure({ message, path, locations, extensions }: GraphQLError): object {
  const { type } = extensions;
  return { ...(type === undefined ? {} : { type }), ...(path && { path }), ...(locations && { locations }), message };
}
