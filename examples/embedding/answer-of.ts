// Says in HTTP what Codeties says in values: an outcome is one of three, and a failure has a code.
import { CodetiesError, type CheckOutcome, type ErrorCode } from '@codeties/core';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

export function answerOf(outcome: CheckOutcome): Answer {
  switch (outcome.kind) {
    // The networks were asked, and the answer is in the register by now: a no is an answer as much as a yes.
    case 'decided':
      return { status: 200, headers: {}, body: outcome.connection };
    // Somebody does not exist somewhere.
    case 'missing': {
      const missing = outcome.missing.map(({ developer, network }) => `${developer.name} in ${network}`);
      return { status: 404, headers: {}, body: { missing } };
    }
    // Protected accounts, or lists too long to buy. That is not a no, and must not look like one.
    case 'undecided': {
      const { forward, backward } = outcome.evidence.follows;
      const reasons = [forward, backward].flatMap((follow) =>
        follow.answer === 'unknown' ? [follow.reason.code] : [],
      );
      return { status: 502, headers: {}, body: { error: 'undecided', reasons: [...new Set(reasons)] } };
    }
  }
}

const statuses: Partial<Record<ErrorCode, number>> = {
  invalid_input: 400, // Names that cannot be.
  rate_limited: 503, // Whoever asks may come back at `retryAt`.
  usage_capped: 503, // So they may, but that takes days.
  refused: 502, // Our credentials are wrong, which is not the asker's fault.
  unavailable: 502,
  invalid_response: 502,
  timeout: 504,
  aborted: 499, // The asker has gone: nobody reads this.
  store_unavailable: 503, // What cannot be recorded is not answered.
};

export function answerOfFailure(caught: unknown): Answer {
  const { code, network, retryAt } = CodetiesError.from(caught, { code: 'internal' });
  // What is left are defects, and codes that a later version may add.
  const { [code]: status = 500 } = statuses;
  // Whatever else the error tells is for your log: not every asker is to read it.
  if (status === 500) console.error(caught);
  const seconds = retryAt && Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000));
  const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  return { status, headers, body: { error: code, network } };
}
