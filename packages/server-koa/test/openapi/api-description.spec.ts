import { systemClock } from '@codeties/core';
import { expect } from 'chai';
import { appRoutes } from '../../src/app/app-routes.js';
import { createMetrics } from '../../src/index.js';
import { apiDescription } from '../../src/openapi/api-description.js';
import { documentSchema } from '../support/api-document.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';

describe('the routes of the app', () => {
  const routes = appRoutes({
    ports: inMemoryPorts(),
    metrics: createMetrics(),
    settings: { explorer: true },
    failures: { clock: systemClock, redact: (text) => text },
    logFailure: () => undefined,
  });

  it('are what the description of the API describes, each of them and nothing else', () => {
    const { paths } = documentSchema.parse(apiDescription({ contract: 'plain', hasApiKeys: false, explorer: true }));
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    const answered = routes.flatMap(({ apiPath, get, post }) => [
      ...(get ? [`get ${apiPath}`] : []),
      ...(post ? [`post ${apiPath}`] : []),
    ]);
    expect(answered).to.have.members(described);
  });

  it('end with the one that takes any path of one segment', () => {
    expect(routes.filter(({ path }) => path instanceof RegExp && path.test('/anybody'))).to.deep.equal(
      routes.slice(-1),
    );
  });

  it('answer where their descriptions say', () => {
    for (const { path, apiPath } of routes) {
      const instance = apiPath.replace(/\{\w+\}/g, 'x');
      expect(typeof path === 'string' ? path === instance : path.test(instance), apiPath).to.equal(true);
    }
  });
});
