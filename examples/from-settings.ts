// The short way: all of Codeties put together from the environment, in one call. The settings are those of the server: UPSTREAM=live with
// GITHUB_AUTH_TOKEN and TWITTER_BEARER_TOKEN asks the real networks, and DATABASE_URL says where the answers are kept.
import { openCodeties, readUpstreamSettings } from '@codeties/composition';
import { checkConnection } from '@codeties/core';

const settings = readUpstreamSettings({ UPSTREAM: 'sandbox', DATABASE_URL: 'sqlite::memory:', ...process.env });
const codeties = await openCodeties(settings);

const [one = 'dev1', other = 'dev2'] = process.argv.slice(2);
const outcome = await checkConnection(codeties.ports, [one, other]);
if (outcome.kind === 'decided') console.log(outcome.connection);

await codeties.close();
