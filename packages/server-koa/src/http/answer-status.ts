import type { ServerResponse } from 'node:http';

const CLIENT_GONE = 499;

/** The status that went out. Who leaves before the answer has begun has had none, whatever status would have been next. */
export function answerStatus({ headersSent, statusCode }: ServerResponse): number {
  return headersSent ? statusCode : CLIENT_GONE;
}
