// Runs a validator of wire formats over a sandbox of its own: node scripts/check-wire.mjs VALIDATOR
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startSandbox } from '@codeties/sandbox';

const [validator] = process.argv.slice(2);
if (validator === undefined) throw new Error('Which validator? node scripts/check-wire.mjs VALIDATOR');

const sandbox = await startSandbox();
const { githubToken } = sandbox.credentials;
const check = spawn(
  process.execPath,
  [validator, '--github', sandbox.githubUrl, '--x', sandbox.xUrl, '--login', 'dev1', '--token', githubToken],
  { stdio: 'inherit' },
);
const [status] = await once(check, 'exit');
await sandbox.close();
process.exitCode = status ?? 1;
