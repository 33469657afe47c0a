import type { Work } from './command-context.js';
import type { GlobalArguments } from './global-arguments.js';

/** Does what a command is there for, with what it was given for every command. */
export type RunCommand = (given: GlobalArguments, work: Work) => Promise<void>;
