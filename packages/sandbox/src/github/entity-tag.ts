import { createHash } from 'node:crypto';

/** A weak entity tag of a body as it was given for these `Accept` and `Authorization` headers. */
export function entityTag(body: string, headers: Readonly<Record<string, string | undefined>>): string {
  const hash = createHash('sha256');
  for (const part of [headers['accept'], headers['authorization'], body]) hash.update(`${part ?? ''}\n`);
  return `W/"${hash.digest('hex')}"`;
}

/** Whether an `If-None-Match` header names the tag, weakly compared. */
export function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((candidate) => bare(candidate) === '*' || bare(candidate) === bare(tag));
}
