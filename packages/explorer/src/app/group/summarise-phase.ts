import { ApiFailure } from '../api/api-failure.js';
import { summariseGroup } from './summarise-group.js';
import { summarisePlan } from './summarise-plan.js';
import type { GroupPhase } from './use-group-question.js';

/** What a screen reader is told of how far it has come. */
export function summarisePhase(phase: GroupPhase): string {
  switch (phase.kind) {
    case 'planning':
      return 'Looking them up.';
    case 'planned':
      return `${phase.isCancelled ? 'Cancelled. ' : ''}${summarisePlan(phase.plan)}`;
    case 'asking':
      return 'Asking.';
    case 'answered':
      return summariseGroup(phase.group);
    case 'failed':
      return phase.failure instanceof ApiFailure ? phase.failure.errors.join('. ') : 'This page failed';
    case 'writing':
      return '';
  }
}
