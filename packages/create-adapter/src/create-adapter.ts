import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toAdapterNames } from './adapter-names.js';
import { copyTemplate } from './copy-template.js';
import { UnusableInputError } from './unusable-input-error.js';

/** What a command has to say, and how it ends. */
export interface CommandResult {
  readonly exitCode: 0 | 2;
  readonly output?: string;
  readonly complaint?: string;
}

const usage = `Usage: npm create @codeties/adapter <folder>

Starts an adapter of your own for Codeties in a new folder: an OrgDirectory over a
small HTTP API, which passes the contract suite. The adapter is called as the folder is.

Options:
  -h, --help  shows this

Example:
  npm create @codeties/adapter my-network
`;

/** Does what the arguments say, as seen from the folder `from`. */
export async function createAdapter(args: readonly string[], from: string): Promise<CommandResult> {
  try {
    const { values, positionals } = parse(args);
    if (values.help) return { exitCode: 0, output: usage };
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) throw new UnusableInputError(`name one folder\n\n${usage}`);
    const path = resolve(from, folder);
    const names = toAdapterNames(basename(path));
    await copyTemplate(path, names);
    return { exitCode: 0, output: farewell(folder, names.title) };
  } catch (error) {
    if (error instanceof UnusableInputError) return { exitCode: 2, complaint: error.message };
    throw error;
  }
}

interface ParsedArguments {
  readonly values: { readonly help: boolean };
  readonly positionals: readonly string[];
}

function parse(args: readonly string[]): ParsedArguments {
  try {
    return parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
  } catch (error) {
    // Node says which option it does not know.
    throw new UnusableInputError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function farewell(folder: string, title: string): string {
  return `An adapter for ${title} is in ${folder}. It works, on an API that was made up: try it.

  cd ${quoted(folder)} && npm install && npm test

Then make it yours: its README.md says in which order.
`;
}

/** As every shell takes it for one word. */
function quoted(folder: string): string {
  return /\s/.test(folder) ? `"${folder}"` : folder;
}
