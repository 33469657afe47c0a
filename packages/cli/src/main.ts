#!/usr/bin/env node
import { runProgram } from './program/run-program.js';
import { listenForStop } from './terminal/listen-for-stop.js';

/** What is left open when everything is done keeps nobody waiting for longer. */
const PATIENCE_MS = 1000;

const { stdin: input, stdout: output, stderr: errors, env: environment } = process;
const stop = listenForStop(output);

// What cannot be told is no reason to end otherwise.
errors.on('error', () => undefined);

const surroundings = { terminal: { input, output, errors }, environment, folder: process.cwd(), stop };
void runProgram(process.argv.slice(2), surroundings).then((exitCode) => {
  process.exitCode = exitCode;
  setTimeout(() => process.exit(), PATIENCE_MS).unref();
});
