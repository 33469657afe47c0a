// Starts the service over the sandbox. For the real networks leave the sandbox and both `baseUrl`s out, and give tokens of your own.
import { startSandbox } from '@codeties/sandbox';
import { startService } from './service.js';

const sandbox = await startSandbox();
const { githubToken, bearerToken } = sandbox.credentials;
const service = await startService({
  port: Number(process.env['PORT'] ?? 3000),
  databaseUrl: 'sqlite::memory:', // sqlite:answers.sqlite would outlive the process.
  github: { baseUrl: sandbox.githubUrl, token: githubToken },
  x: { baseUrl: sandbox.xUrl, bearerToken },
});
console.log(`Fastify listens. Try: curl '${service.url}/connections/dev1/dev2'`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void service.close().then(() => sandbox.close());
  });
}
