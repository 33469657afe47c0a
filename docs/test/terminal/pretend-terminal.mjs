// A page shows what a command says to a person. What it would print on the terminal goes to a file here, which is taken for one.
import { fstatSync, statSync } from 'node:fs';

const { DOCUMENTED_TERMINAL: path } = process.env;
if (path !== undefined && fstatSync(1).ino === statSync(path).ino) {
  Object.defineProperty(process.stdout, 'isTTY', { value: true });
}
