export type { AggregateTextOptions } from './answers/aggregate-text.js';
export { aggregateText } from './answers/aggregate-text.js';
export type { WireCheckOptions } from './answers/wire-check.js';
export { wireCheck } from './answers/wire-check.js';
export { wireConnection } from './answers/wire-connection.js';
export { PUBLIC_ONLY_NOTE, wireEvidence } from './answers/wire-evidence.js';
export { wireGroup } from './answers/wire-group.js';
export { wirePlan } from './answers/wire-plan.js';
export { wireProgress } from './answers/wire-progress.js';
export { wireRecord } from './answers/wire-record.js';
export type { WireRepositoriesOptions } from './answers/wire-repositories.js';
export { wireRepositories } from './answers/wire-repositories.js';
export { wireRepository } from './answers/wire-repository.js';
export { wireTime } from './answers/wire-time.js';
export type { UpstreamSpending } from './answers/wire-upstreams.js';
export { wireUpstreams } from './answers/wire-upstreams.js';

export { denials } from './sentences/denials.js';
export { secondsToWait } from './sentences/seconds-to-wait.js';
export type { FailureSentenceOptions } from './sentences/sentence-of-failure.js';
export { sentenceOfFailure } from './sentences/sentence-of-failure.js';
export type { UnknownName } from './sentences/sentence-of-missing.js';
export { sentenceOfMissing } from './sentences/sentence-of-missing.js';
export { sentencesOfMissing } from './sentences/sentences-of-missing.js';
export { sentencesOfUnknown } from './sentences/sentences-of-unknown.js';

export type { AggregateAnswer, ProfileAnswer } from './schemas/aggregate-schema.js';
export { aggregateSchema } from './schemas/aggregate-schema.js';
export type {
  ConnectedAnswer,
  ConnectionAnswer,
  NotConnectedAnswer,
  RecordAnswer,
} from './schemas/connection-schemas.js';
export {
  connectedSchema,
  connectionSchema,
  historySchema,
  notConnectedSchema,
  recordSchema,
} from './schemas/connection-schemas.js';
export type { ErrorsAnswer } from './schemas/errors-schema.js';
export { errorsSchema } from './schemas/errors-schema.js';
export type { EvidenceAnswer, FollowAnswer, ReasonAnswer, SourceAnswer } from './schemas/evidence-schema.js';
export { evidenceSchema } from './schemas/evidence-schema.js';
export type { Explained } from './schemas/explained.js';
export type { GistErrorAnswer, GistErrorName } from './schemas/gist-schemas.js';
export { gistErrorSchema, gistsSchema } from './schemas/gist-schemas.js';
export type { CostAnswer, GroupAnswer, PlanAnswer, ProgressAnswer, UndecidedAnswer } from './schemas/group-schemas.js';
export { groupSchema, planSchema, progressSchema } from './schemas/group-schemas.js';
export type { HealthAnswer } from './schemas/health-schema.js';
export { healthSchema } from './schemas/health-schema.js';
export type { RepositoriesAnswer, RepositoryAnswer, RepositoryEntry } from './schemas/repository-schemas.js';
export { repositoriesSchema, repositorySchema } from './schemas/repository-schemas.js';
export type { QuotaAnswer, UpstreamAnswer, UpstreamsAnswer } from './schemas/upstreams-schema.js';
export { upstreamsSchema } from './schemas/upstreams-schema.js';
