#!/usr/bin/env node
import { isServing } from './lifecycle/is-serving.js';

// Short of what whoever asks gives it: a no should come from here.
const TIMEOUT_MS = 3000;

// The server's own settings are not read here: that takes longer than asking.
process.exitCode = (await isServing({
  host: setting('HOST') ?? '127.0.0.1',
  port: Number(setting('PORT') ?? 8080),
  timeoutMs: TIMEOUT_MS,
}))
  ? 0
  : 1;

/** An empty variable counts as not set, as it does for the server. */
function setting(name: string): string | undefined {
  const value = process.env[name]?.trim();
  return value === '' ? undefined : value;
}
