import yargs from 'yargs';
import { addAggregate } from '../commands/aggregate.js';
import { addCheck } from '../commands/check.js';
import { addGists } from '../commands/gists.js';
import { addGroup } from '../commands/group.js';
import { addHistory } from '../commands/history.js';
import { addMigrate } from '../commands/migrate.js';
import { addRepos } from '../commands/repos.js';
import { addSandbox } from '../commands/sandbox.js';
import { addServe } from '../commands/serve.js';
import { addUpstreams } from '../commands/upstreams.js';
import { readVersion } from '../version.js';
import { addGlobalOptions } from './add-global-options.js';
import { completeWord } from './complete-word.js';
import type { Program } from './global-arguments.js';
import type { RunCommand } from './run-command.js';
import { UsageMistake } from './usage-mistake.js';

const WIDEST = 100;
const COMPLETION = 'Print what makes bash or zsh complete commands: codeties completion >> ~/.bashrc';

const commands = [
  addCheck,
  addHistory,
  addGroup,
  addAggregate,
  addRepos,
  addGists,
  addServe,
  addSandbox,
  addMigrate,
  addUpstreams,
];

const epilogue = [
  'It ends with 0 where the two are connected or the work is done, with 1 where they are not connected,',
  'with 2 where it cannot be asked like this, and with 3 where a network or the database fails.',
].join(' ');

/** In place of what yargs says of mistakes. */
const sentences = {
  'Not enough arguments following: %s': '--%s takes a value',
  'Argument: %s, Given: %s, Choices: %s': '--%s is given as %s, and takes %s',
  'Arguments %s and %s are mutually exclusive': '--%s and --%s say the same thing: give one of them',
};

/** The command line, ready to be parsed. What is wrong with it is thrown, and not told. */
export function createProgram(run: RunCommand, width: number = WIDEST): Program {
  const program = addGlobalOptions(yargs().scriptName('codeties').group([], 'Options:'))
    .usage(
      'Are two developers connected? Do they follow each other on X, and share a GitHub organisation?\n\n$0 <command>',
    )
    .example('$0 check dev1 dev2 --sandbox', 'Try it: this takes no settings')
    .example('$0 <command> --help', 'What a command takes');
  return commands
    .reduce((all, add) => add(all, run), program)
    .completion('completion', COMPLETION, completeWord)
    .conflicts('json', 'format')
    .parserConfiguration({ 'boolean-negation': false, 'duplicate-arguments-array': false, 'parse-numbers': false })
    .demandCommand(1, 'no command was given')
    .strict()
    .version(readVersion())
    .help()
    .alias({ help: 'h' })
    .epilogue(epilogue)
    .locale('en')
    .updateStrings(sentences)
    .wrap(Math.min(width, WIDEST))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      throw new UsageMistake(message === '' ? error.message : message);
    });
}
