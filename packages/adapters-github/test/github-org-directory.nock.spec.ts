import { describeOrgDirectory } from '@codeties/contract-tests';
import { createGitHubOrgDirectory } from '../src/index.js';
import { nockBaseUrl, nockGitHub } from './nock-github.js';

describeOrgDirectory('GitHub over nock', {
  setup: (world) => ({
    directory: createGitHubOrgDirectory({ baseUrl: nockBaseUrl, token: 'token' }),
    ...nockGitHub(world),
  }),
});
