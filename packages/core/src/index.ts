export type { Account } from './domain/account.js';
export type { AccountPair } from './domain/account-pair.js';
export { inPairOrder } from './domain/account-pair.js';
export { askableHandles } from './domain/askable-handles.js';
export type { Connection } from './domain/connection.js';
export type { Developer } from './domain/developer.js';
export { toDeveloper } from './domain/developer.js';
export { LARGEST_GROUP, toDeveloperGroup } from './domain/developer-group.js';
export { toDeveloperPair } from './domain/developer-pair.js';
export type { Evidence, SourceSummary } from './domain/evidence.js';
export type { FollowListKind, KnownFollowList } from './domain/follow-list.js';
export { foldName } from './domain/fold-name.js';
export type { Follow, MutualFollow, UnknownReason } from './domain/follow.js';
export type { Handle } from './domain/handle.js';
export { LONGEST_NAME, developerNameSchema, toHandle } from './domain/handle.js';
export { canHold } from './domain/handle-grammar.js';
export type { MissingAccount } from './domain/missing-account.js';
export type { ForeignNetworkName, KnownNetworkName, NetworkName } from './domain/network-name.js';
export { NETWORK_NAMES, isKnownNetwork, networkNameSchema } from './domain/network-name.js';
export { toNetworkName } from './domain/to-network-name.js';
export type { Organisation } from './domain/organisation.js';
export type { Pair, PairKey } from './domain/pair.js';
export { pairKey, toPair } from './domain/pair.js';
export type { Price } from './domain/price.js';
export { dollarsOf, isBilled } from './domain/price.js';
export type { Profile } from './domain/profile.js';
export type { Reading } from './domain/reading.js';
export type { Repository } from './domain/repository.js';
export { canNameRepository } from './domain/repository-grammar.js';

export type { CodetiesErrorOptions } from './errors/codeties-error.js';
export { CodetiesError } from './errors/codeties-error.js';
export type { ErrorCode } from './errors/error-code.js';
export type { ConnectionFailure } from './errors/connection-failure.js';
export { readConnectionFailure } from './errors/connection-failure.js';
export type { DescribedFailure, FailedAnswer, Repeats } from './errors/describe-failure.js';
export { describeConnectionFailure, describeFailedAnswer } from './errors/describe-failure.js';
export { headerNumber } from './options/header-number.js';
export { parseJson } from './options/parse-json.js';
export { readRetryAfter } from './options/read-retry-after.js';
export { parseOptions } from './options/parse-options.js';
export { baseUrlSchema, clockSchema, quotaLedgerSchema, requestPolicySchema } from './options/shared-schemas.js';

export type { CallOptions, ReadingObserver } from './calls/call-options.js';
export type { GraphCallOptions } from './calls/graph-call-options.js';
export type { Clock } from './ports/clock.js';
export { systemClock } from './ports/clock.js';
export type { ReadingTally } from './calls/tally-readings.js';
export { tallyReadings } from './calls/tally-readings.js';
export type {
  ConnectionRegister,
  HistoryRange,
  HistoryText,
  RegisterEntry,
  RegisteredConnection,
} from './ports/connection-register.js';
export type { CodeHost, OwnedRepository, Portfolio, RepositoryCount, RepositoryName } from './ports/code-host.js';
export type { FactClaim, FactStore, StoredFact } from './ports/fact-store.js';
export type { FollowMemory } from './ports/follow-memory.js';
export type { GistHost, GistPage, GistPageRequest } from './ports/gist-host.js';
export type { Quota, QuotaKey, QuotaLedger, QuotaNews, QuotaPause } from './ports/quota-ledger.js';
export type { RequestPolicy } from './ports/request-policy.js';
export { oneTry } from './ports/request-policy.js';
export type { OrgDirectory } from './ports/org-directory.js';
export type {
  RepositoryStore,
  StoredOwnedRepository,
  StoredOwner,
  StoredPortfolio,
  StoredRepository,
} from './ports/repository-store.js';
export type { SocialGraph } from './ports/social-graph.js';
export { readBounded } from './calls/read-bounded.js';
export { createFollowMemory } from './calls/create-follow-memory.js';
export { pauseUntil } from './calls/pause-until.js';
export type { Fly } from './calls/flight.js';
export type { ShareFlights, ShareFlightsOptions } from './calls/share-flights.js';
export { shareFlights } from './calls/share-flights.js';
export { throwIfOver } from './calls/throw-if-over.js';
export { chunksOf } from './calls/chunks-of.js';
export { eachOnce } from './calls/each-once.js';
export type { InOrderOptions } from './calls/in-order.js';
export { inOrder } from './calls/in-order.js';
export { settledWithin } from './calls/settled-within.js';
export { settleWithin } from './calls/settle-within.js';
export { withinCall } from './calls/within-call.js';

export type { QuotaLedgerOptions } from './quota/create-quota-ledger.js';
export { createQuotaLedger } from './quota/create-quota-ledger.js';
export type { KeyedQuotaState } from './quota/list-quotas.js';
export { listQuotas } from './quota/list-quotas.js';
export { quotaKeyOf } from './quota/quota-order.js';
export { readWindow } from './quota/read-window.js';
export type { QuotaState } from './quota/quota-rules.js';
export { noteInQuota, takeFromQuota } from './quota/quota-rules.js';
export type { WithinQuotaOptions } from './quota/within-quota.js';
export { withinQuota } from './quota/within-quota.js';

export type { BipartiteGraph } from './cover/bipartite-graph.js';
export type { VertexCover } from './cover/minimum-vertex-cover.js';
export { minimumVertexCover } from './cover/minimum-vertex-cover.js';

export type { AggregateTotals } from './rules/aggregate-totals.js';
export type { ConnectionRule, Decision } from './rules/connection-rule.js';
export { decideConnection, mutualFollowAndOrganisation } from './rules/connection-rule.js';
export { mergeFollowLists } from './rules/merge-follow-lists.js';
export { sharedOrganisations } from './rules/shared-organisations.js';

export type { CheckOutcome } from './check-outcome.js';
export { checkConnection } from './check-connection.js';
export type { GroupOptions } from './group-connections.js';
export { groupConnections } from './group-connections.js';
export type {
  GroupConnection,
  GroupOutcome,
  GroupPlan,
  GroupProgress,
  NetworkPrice,
  UndecidedPair,
} from './group-outcome.js';
export { planGroup } from './plan-group.js';
export { connectionHistory, connectionHistoryText } from './connection-history.js';
export type { ConnectionPorts } from './connection-ports.js';
export type { DeveloperAggregate, HostQuestion, HostReport } from './developer-aggregate.js';
export { developerAggregate } from './developer-aggregate.js';
export type { LiveRepositories, RepositoryPorts, RepositoryQuestion } from './read-repositories.js';
export { readRepositories, readRepository } from './read-repositories.js';
