import { describeSocialGraph } from '@codeties/contract-tests';
import { createTwitterSocialGraph, type TwitterCredentials } from '../src/index.js';
import { nockBaseUrl, nockTwitter } from './nock-twitter.js';

const credentials: Record<string, TwitterCredentials> = {
  'a bearer token': { bearerToken: 'bearer' },
  'four keys of OAuth 1.0a': { apiKey: 'a', apiSecretKey: 'b', accessToken: 'c', accessTokenSecret: 'd' },
};

for (const [name, each] of Object.entries(credentials)) {
  describeSocialGraph(`X over nock with ${name}`, {
    setup: ({ world, rowBudget }) => ({
      graph: createTwitterSocialGraph({ baseUrl: nockBaseUrl, credentials: each, rowBudget }),
      ...nockTwitter(world),
    }),
  });
}
