import type { Comparison } from './compare-records.js';

const grouped = (count: number): string => count.toLocaleString('en');

/** One line about so many kills. */
export function summariseKills(kills: number, { received, recordedOnce, neverReceived, problems }: Comparison): string {
  const counts = [
    `${grouped(received)} answers received`,
    `${grouped(recordedOnce)} of them recorded exactly once`,
    `${grouped(neverReceived)} recorded but never received`,
    ...(problems.length > 0 ? [`${grouped(problems.length)} problems`] : []),
  ];
  return `${grouped(kills)} kills ${problems.length > 0 ? 'not ' : ''}survived: ${counts.join(', ')}`;
}
