import { connectionHistory, connectionHistoryText, type CallOptions, type ConnectionRegister } from '@codeties/core';
import { createConnectionRegister } from '@codeties/store-knex';
import { wireRecord, wireTime } from '@codeties/wire';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../program/command-context.js';
import { nameOfDatabase } from '../settings/name-of-database.js';
import { harmless } from '../terminal/harmless.js';
import { writeText } from '../terminal/write-text.js';
import { withStore } from './with-store.js';

interface HistoryQuestion {
  readonly register: ConnectionRegister;
  readonly names: readonly [string, string];
  readonly call: CallOptions;
}

/** Shows what was kept for a pair, as it is read: a long history takes no more memory than a short one. */
export function showHistory(context: CommandContext, names: readonly [string, string]): Promise<ExitCode> {
  const show = { human: showForPeople, json: showDocument, ndjson: showLines }[context.format];
  return withStore(context, async (knex) => {
    // How long it takes is up to whoever reads it.
    await show(context, { register: createConnectionRegister({ knex }), names, call: { signal: context.signal } });
    return exitCodes.done;
  });
}

async function showForPeople(
  { print, colours, database }: CommandContext,
  { register, names, call }: HistoryQuestion,
): Promise<void> {
  let count = 0;
  for await (const { registeredAt, connection } of connectionHistory(register, names, {}, call)) {
    count += 1;
    const answer = connection.connected
      ? `${colours.green('connected')}      ${connection.organisations.map(harmless).join(', ')}`
      : 'not connected';
    await print(`${colours.dim(wireTime(registeredAt))}  ${answer}`);
  }
  if (count > 0) return;
  await print(`Nothing is kept of ${names.map(harmless).join(' and ')} in ${nameOfDatabase(database)}.`);
}

async function showLines({ print }: CommandContext, { register, names, call }: HistoryQuestion): Promise<void> {
  for await (const record of connectionHistory(register, names, {}, call)) {
    await print(JSON.stringify(wireRecord(record)));
  }
}

async function showDocument(
  { terminal: { output } }: CommandContext,
  { register, names, call }: HistoryQuestion,
): Promise<void> {
  let before = '[';
  for await (const { text } of connectionHistoryText(register, names, {}, call)) {
    await writeText(output, before + text);
    before = ',';
  }
  await writeText(output, before === '[' ? '[]\n' : ']\n');
}
