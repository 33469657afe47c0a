import { ApiFailure } from '../api/api-failure.js';
import { describeVerdict } from './describe-verdict.js';
import { readErrors } from './read-errors.js';
import type { Names } from './read-names.js';
import type { Question } from './use-question.js';

/** What is read out of a question, to those who do not see the page. */
export function announce(question: Question | undefined, names: Names): string {
  switch (question?.state) {
    case undefined:
      return '';
    case 'asking':
      return `Asking about ${names[0]} and ${names[1]}`;
    case 'answered':
      return describeVerdict(question.verdict.connected ? 'yes' : 'no', names);
    case 'failed': {
      const { failure } = question;
      if (!(failure instanceof ApiFailure)) return 'This page failed';
      return failure.evidence ? describeVerdict('unknown', names) : describeErrors(failure, names);
    }
  }
}

function describeErrors({ errors }: ApiFailure, names: Names): string {
  const { problems, rest } = readErrors(errors, names);
  return [...problems.filter((problem) => problem !== undefined), ...rest].join('. ');
}
