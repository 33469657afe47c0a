import {
  createInMemoryConnectionRegister,
  createInMemoryOrgDirectory,
  createInMemorySocialGraph,
} from '@codeties/core/testing';
import { expect } from 'chai';
import { appRoutes } from '../../src/app/app-routes.js';
import { createMetrics } from '../../src/index.js';
import { apiDescription } from '../../src/openapi/api-description.js';
import { documentSchema } from '../support/api-document.js';

const ports = {
  directory: createInMemoryOrgDirectory({ members: {} }),
  graph: createInMemorySocialGraph({ members: {} }),
  register: createInMemoryConnectionRegister(),
};

describe('the routes of the app', () => {
  const routes = appRoutes({ ports, metrics: createMetrics() });

  it('are what the description of the API describes, each of them and nothing else', () => {
    const { paths } = documentSchema.parse(apiDescription({ contract: 'plain', hasApiKeys: false }));
    expect(routes.map(({ apiPath }) => apiPath)).to.have.members(Object.keys(paths));
  });

  it('answer where their descriptions say', () => {
    for (const { path, apiPath } of routes) {
      const instance = apiPath.replace(/\{\w+\}/g, 'x');
      expect(typeof path === 'string' ? path === instance : path.test(instance), apiPath).to.equal(true);
    }
  });
});
