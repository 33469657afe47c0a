// An adapter of one's own: who belongs to which organisation, from a JSON file. GitHub shows public memberships only, but a company
// knows its own people: {"dev1": ["engines", "poets"], "dev2": []} under their GitHub logins.
import { readFile } from 'node:fs/promises';
import {
  CodetiesError,
  askableHandles,
  developerNameSchema,
  foldName,
  parseJson,
  toHandle,
  toNetworkName,
  withinCall,
  type Handle,
  type NetworkName,
  type OrgDirectory,
  type Organisation,
} from '@codeties/core';
import { z } from 'zod';

export interface FileOrgDirectoryOptions {
  readonly path: string;
  /** How the file is read. From a disc where it is absent; a bucket of your cloud would do as well. */
  readonly readText?: (path: string, signal: AbortSignal) => Promise<string>;
}

// Answers and failures call the source by this name.
const network: NetworkName = toNetworkName('company-file');

// What a file says is as unknown as what a network says, until it was looked at.
const fileSchema = z.record(developerNameSchema, z.array(z.string().min(1)));

/** The promises that it keeps are those of the port; @codeties/contract-tests holds it to them. */
export function createFileOrgDirectory({ path, readText = readFromDisc }: FileOrgDirectoryOptions): OrgDirectory {
  // The people of the file go by their GitHub logins, so what GitHub cannot hold is not looked for.
  const askable = (handles: readonly Handle[]): Handle[] => askableHandles('github', handles);

  return {
    network,

    // What it takes at most. One reading tells of everybody, and nobody bills for it.
    priceOf: (handles) => ({ requests: Math.min(1, askable(handles).length), rows: 0 }),

    organisationsOf: async (handles, call = {}) => {
      const asked = askable(handles);
      if (asked.length === 0) return new Map();
      // `withinCall` settles at the deadline and when the caller leaves, even if the disc never answers.
      const text = await withinCall(network, call, (signal) => readText(path, signal).catch(throwUnreadable));
      // Tells the caller what was read, and what it took: that becomes part of the evidence.
      call.onReading?.({ network, readAt: new Date(), fromCache: false, requests: 1, rows: 0 });
      const people = parsePeople(text);
      // Who is not in the file is absent from the map; who is in no organisation has an empty list.
      return new Map(
        asked.flatMap((handle) => {
          const organisations = people.get(handle);
          return organisations === undefined ? [] : [[handle, organisations] as const];
        }),
      );
    },
  };
}

function parsePeople(text: string): Map<Handle, Organisation[]> {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success)
    throw new CodetiesError({ code: 'invalid_response', network, detail: 'the file makes no sense' });
  const people = Object.entries(parsed.data).map(
    // Organisations are compared by id. A file knows only their names, in whatever case somebody wrote them.
    ([name, logins]) => [toHandle(name), logins.map((login) => ({ id: foldName(login), login }))] as const,
  );
  return new Map(people);
}

function readFromDisc(path: string, signal: AbortSignal): Promise<string> {
  return readFile(path, { encoding: 'utf8', signal });
}

/** Whatever fails leaves as a CodetiesError whose code says what it means. */
function throwUnreadable(error: unknown): never {
  const isForbidden = error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
  throw new CodetiesError({
    code: isForbidden ? 'refused' : 'unavailable',
    network,
    detail: 'the file cannot be read',
    cause: error,
  });
}
