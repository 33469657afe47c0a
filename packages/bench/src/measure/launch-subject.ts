import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isAnsweredQuestion, isListening, type AskedQuestion, type Question } from '../subjects/questions.js';
import type { Cores } from './cores.js';

export type SubjectName = 'constant-koa' | 'rows-koa' | 'codeties';

export interface LaunchOptions {
  readonly cores: Cores;
  /** Its whole environment, beside what a process needs to start. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A server that is measured, in a process of its own. */
export interface Subject {
  readonly url: string;
  ask(question: Question): Promise<number>;
  close(): Promise<void>;
}

/** Starts a server on the servers' core. It ends with this process, if nobody closes it before. */
export async function launchSubject(name: SubjectName, { cores, environment }: LaunchOptions): Promise<Subject> {
  // The built file, also where this one runs from its source.
  const file = fileURLToPath(new URL(`../../dist/subjects/${name}.js`, import.meta.url));
  const { program, flags } = cores.onServerCore(process.execPath, ['--expose-gc', file]);
  const child = spawn(program, flags, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
  });
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  try {
    const url = await urlOf(child, name);
    return { url, close, ask: createAsker(child, name) };
  } catch (error) {
    await close();
    throw error;
  }
}

function urlOf(child: ChildProcess, name: SubjectName): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`${name} ended before it listened`));
    });
    child.on('message', (message) => {
      if (isListening(message)) resolve(message.url);
    });
  });
}

function createAsker(child: ChildProcess, name: SubjectName): (question: Question) => Promise<number> {
  let asked = 0;
  const waiting = new Map<number, { resolve: (value: number) => void; reject: (error: Error) => void }>();
  child.on('message', (message) => {
    if (isAnsweredQuestion(message)) waiting.get(message.id)?.resolve(message.value);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended while it was measured`));
  });
  return (question) =>
    new Promise((resolve, reject) => {
      const message: AskedQuestion = { id: (asked += 1), question };
      waiting.set(message.id, { resolve, reject });
      child.send(message);
    });
}
