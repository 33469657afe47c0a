#!/usr/bin/env node
import { parseCommandLine, usage, type CommandLine } from './command-line.js';
import type { Sandbox } from './sandbox.js';
import { startSandbox } from './start-sandbox.js';
import { createSeededWorld } from './world/seeded-world.js';

function greeting(
  { githubUrl, xUrl, bitbucketUrl, credentials }: Sandbox,
  generated: CommandLine['generated'],
): string {
  const [one, other] = generated === undefined ? ['dev1', 'dev2'] : ['seeded00000', 'seeded00001'];
  const bearer = `-H 'authorization: Bearer ${credentials.bearerToken}'`;
  return `The fake networks are up.

  GitHub     ${githubUrl}
  X          ${xUrl}
  Bitbucket  ${bitbucketUrl}

Try:

  curl -i '${githubUrl}/users/${one}/orgs'
  curl -i ${bearer} '${xUrl}/2/users/by?usernames=${one},${other}&user.fields=public_metrics'
${generated === undefined ? `  curl '${bitbucketUrl}/repositories/pypy?fields=size,values.full_name'\n` : ''}  curl -X POST -d '{"network":"twitter","kind":"rate-limited"}' ${xUrl}/_sandbox/faults
  curl -X DELETE ${xUrl}/_sandbox/faults
  curl ${githubUrl}/_sandbox/requests

Ctrl-C stops them.
`;
}

async function run(parameters: readonly string[]): Promise<void> {
  const { githubPort, xPort, bitbucketPort, latency, generated, wantsHelp } = parseCommandLine(parameters);
  if (wantsHelp) {
    process.stdout.write(usage);
    return;
  }
  const world = generated && createSeededWorld(generated);
  const sandbox = await startSandbox({ githubPort, xPort, bitbucketPort, world });
  sandbox.setLatency(latency);
  const stop = (): void => {
    void sandbox.close();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.stdout.write(greeting(sandbox, generated));
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`codeties-sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
