import { buildSchema, type GraphQLSchema } from 'graphql';

/** The part of GitHub's GraphQL schema that is answered here, named and nullable as in GitHub's own. */
export const graphqlSchema: GraphQLSchema = buildSchema(`
  scalar DateTime
  scalar URI

  interface Node {
    id: ID!
  }

  interface RepositoryOwner {
    id: ID!
    login: String!
    url: URI!
    repositories(first: Int, after: String, isFork: Boolean): RepositoryConnection!
  }

  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
  }

  type Language {
    name: String!
  }

  type UserConnection {
    totalCount: Int!
  }

  type FollowerConnection {
    totalCount: Int!
  }

  type FollowingConnection {
    totalCount: Int!
  }

  type Repository implements Node {
    id: ID!
    databaseId: Int
    name: String!
    nameWithOwner: String!
    owner: RepositoryOwner!
    url: URI!
    isFork: Boolean!
    isPrivate: Boolean!
    stargazerCount: Int!
    watchers(first: Int, after: String): UserConnection!
    primaryLanguage: Language
    diskUsage: Int
    createdAt: DateTime!
    updatedAt: DateTime!
  }

  type RepositoryConnection {
    nodes: [Repository]
    pageInfo: PageInfo!
    totalCount: Int!
  }

  type Organization implements Node & RepositoryOwner {
    id: ID!
    databaseId: Int
    login: String!
    name: String
    url: URI!
    repositories(first: Int, after: String, isFork: Boolean): RepositoryConnection!
  }

  type OrganizationConnection {
    nodes: [Organization]
    pageInfo: PageInfo!
    totalCount: Int!
  }

  type User implements Node & RepositoryOwner {
    id: ID!
    databaseId: Int
    login: String!
    name: String
    url: URI!
    followers(first: Int, after: String): FollowerConnection!
    following(first: Int, after: String): FollowingConnection!
    organizations(first: Int, after: String): OrganizationConnection!
    repositories(first: Int, after: String, isFork: Boolean): RepositoryConnection!
  }

  type RateLimit {
    cost: Int!
    limit: Int!
    nodeCount: Int!
    remaining: Int!
    resetAt: DateTime!
    used: Int!
  }

  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    organization(login: String!): Organization
    rateLimit: RateLimit
    repository(owner: String!, name: String!): Repository
    repositoryOwner(login: String!): RepositoryOwner
    user(login: String!): User
  }
`);
