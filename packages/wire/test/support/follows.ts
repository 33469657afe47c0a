import { toHandle, type Follow } from '@codeties/core';

export const yes: Follow = { answer: 'yes' };
export const no: Follow = { answer: 'no' };
export const notAsked: Follow = { answer: 'not_asked' };

/** Both `dev1` and `dev2` hide their lists. */
export const hidden: Follow = {
  answer: 'unknown',
  reason: { code: 'protected', accounts: [toHandle('dev1'), toHandle('dev2')] },
};

/** A list that no answer may buy. */
export const dear: Follow = {
  answer: 'unknown',
  reason: { code: 'over_budget', rows: 250_000, left: 5000, budget: 5000 },
};

/** A list that could have been bought if nothing had been before. */
export const spent: Follow = {
  answer: 'unknown',
  reason: { code: 'over_budget', rows: 30, left: 20, budget: 5000 },
};

/** The account of `dev2` is gone. */
export const gone: Follow = { answer: 'unknown', reason: { code: 'vanished', accounts: [toHandle('dev2')] } };
