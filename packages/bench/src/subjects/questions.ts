/** What a server that is measured can be asked about itself. The answers are numbers. */
const QUESTIONS = [
  // Its memory in bytes, once all garbage is collected; from here on its peak is watched.
  'settled_memory',
  // The most it had since, in bytes.
  'peak_memory',
  // The longest row of upstream requests of which each was sent after the one before was answered; the next row begins here.
  'longest_chain',
  // What its threads have worked since its start, in milliseconds.
  'processor_time',
] as const;

export type Question = (typeof QUESTIONS)[number];

/** What is sent to a server that is measured. */
export interface AskedQuestion {
  readonly id: number;
  readonly question: Question;
}

/** What comes back. */
export interface AnsweredQuestion {
  readonly id: number;
  readonly value: number;
}

/** What comes first: where it listens. */
export interface Listening {
  readonly url: string;
}

export function isAskedQuestion(message: unknown): message is AskedQuestion {
  return hasNumber(message, 'id') && 'question' in message && QUESTIONS.some((each) => each === message.question);
}

export function isAnsweredQuestion(message: unknown): message is AnsweredQuestion {
  return hasNumber(message, 'id') && hasNumber(message, 'value');
}

export function isListening(message: unknown): message is Listening {
  return typeof message === 'object' && message !== null && 'url' in message && typeof message.url === 'string';
}

function hasNumber<Name extends string>(message: unknown, name: Name): message is Record<Name, number> {
  if (typeof message !== 'object' || message === null) return false;
  const entry = Object.entries(message).find(([key]) => key === name);
  return typeof entry?.[1] === 'number';
}
