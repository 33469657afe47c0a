import { createProgram } from './create-program.js';

/** What `--help` says of a command, or of all where none is given. */
export function helpOf(command?: string): Promise<string> {
  const program = createProgram(() => Promise.resolve());
  return new Promise((resolve) => {
    const words = command === undefined ? ['--help'] : [command, '--help'];
    void program.parse(words, {}, (_error, _given, output) => {
      resolve(output);
    });
  });
}
