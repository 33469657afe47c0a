import type { Evidence, Follow, SourceSummary, UnknownReason } from '@codeties/core';
import type { EvidenceAnswer, FollowAnswer, ReasonAnswer, SourceAnswer } from '../schemas/evidence-schema.js';
import { followsAsNamed, type NamedFollow } from '../sentences/follows-as-named.js';
import { wireTime } from './wire-time.js';

/** What there is to bear in mind where no organisation was found in common. */
export const PUBLIC_ONLY_NOTE =
  'GitHub shows public memberships only: an organisation that one of them keeps private is not seen, and may be why the answer is no';

/** What each network said, as far as it was asked: in the order and under the names of the caller. */
export function wireEvidence(evidence: Evidence, names: readonly [string, string]): EvidenceAnswer {
  const { sharedOrganisations, sources } = evidence;
  return {
    shared_organisations: sharedOrganisations.map((organisation) => organisation.login),
    follows: followsAsNamed(evidence, names).map(wireFollow),
    sources: Object.fromEntries(sources.map((source) => [source.network, wireSource(source)])),
    notes: sharedOrganisations.length === 0 && evidence.directory === 'github' ? [PUBLIC_ONLY_NOTE] : [],
  };
}

const answers = { yes: 'yes', no: 'no', unknown: 'unknown', not_asked: 'not asked' } as const satisfies Record<
  Follow['answer'],
  string
>;

function wireFollow({ from, to, follow, namesOf }: NamedFollow): FollowAnswer {
  const answer = { from, to, answer: answers[follow.answer] };
  return follow.answer === 'unknown' ? { ...answer, reason: wireReason(follow.reason, namesOf) } : answer;
}

function wireReason(reason: UnknownReason, namesOf: NamedFollow['namesOf']): ReasonAnswer {
  return reason.code === 'over_budget'
    ? { code: reason.code, rows: reason.rows, left: reason.left, budget: reason.budget }
    : { code: reason.code, developers: namesOf(reason.accounts) };
}

function wireSource({ readAt, fromCache, requests, rows }: SourceSummary): SourceAnswer {
  return { ...(readAt && { read_at: wireTime(readAt) }), from_cache: fromCache, requests, rows };
}
