import type { Evidence } from '../api/answers.js';
import { counted } from '../parts/counted.js';
import { listed } from '../parts/listed.js';

/** Why a verdict is what it is, in a sentence that stands right below it. */
export function describeReason(isConnected: boolean, evidence: Evidence): string {
  const { follows, shared_organisations: organisations } = evidence;
  if (isConnected) {
    return `They follow each other on X, and share ${counted(organisations.length, 'organisation')} on GitHub`;
  }
  const reasons = follows
    .filter(({ answer }) => answer === 'no')
    .map(({ from, to }) => `${from} does not follow ${to}`);
  const missing = organisations.length === 0 ? ['they share no public organisation on GitHub'] : [];
  const sentence = listed([...reasons, ...missing]);
  return sentence.startsWith('they') ? `T${sentence.slice(1)}` : sentence;
}
