import type { HistoryText } from '@codeties/core';
import { z } from 'zod';
import { bigIntegerSchema } from '../database/big-integer.js';
import { historyPages, type HistoryPage, type HistoryQuestion, type HistoryReader } from './history-pages.js';
import { encodePosition, type HistoryPosition } from './history-position.js';
import type { HistorySource } from './read-history.js';

interface TextPage extends HistoryPage {
  readonly text: string;
}

/** A pair's history as the database prints it, page by page. */
export async function* readHistoryText(source: HistorySource, question: HistoryQuestion): AsyncGenerator<HistoryText> {
  const reader: HistoryReader<TextPage> = { ...source, toPage };
  for await (const { text, count, last } of historyPages(reader, question)) {
    if (last !== undefined) yield { text, count, position: encodePosition(last) };
  }
}

const positionSchema = z.string().transform((position): HistoryPosition => {
  const [registeredAt = '', id] = position.split(' ');
  return { registeredAt, id: Number(id) };
});

const textRowSchema = z
  .object({
    text: z.string().nullable(),
    told: bigIntegerSchema,
    count: bigIntegerSchema,
    last: positionSchema.nullable(),
  })
  .refine(({ told, count }) => told === count, 'rows that say connected have no organisations');

function toPage([stored]: readonly unknown[]): TextPage {
  const { text, count, last } = textRowSchema.parse(stored);
  return { text: text ?? '', count, last: last ?? undefined };
}
