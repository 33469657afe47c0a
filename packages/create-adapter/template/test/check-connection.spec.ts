import { checkConnection, type ConnectionPorts } from '@codeties/core';
import { createInMemoryConnectionRegister, createInMemorySocialGraph } from '@codeties/core/testing';
import { cachedOrgDirectory, coalescedOrgDirectory } from '@codeties/decorators';
import { expect } from 'chai';
import { createMyNetworkOrgDirectory } from '../src/index.js';
import { serveFakeMyNetwork, type FakeMyNetwork } from './fake-my-network.js';

describe('My Network, where connections are checked', () => {
  let network: FakeMyNetwork;
  let ports: ConnectionPorts;

  beforeEach(async () => {
    network = await serveFakeMyNetwork({ ada: ['engines', 'poets'], grace: ['engines'] });
    const baseUrl = network.local.url;
    ports = {
      // What is known for a day is not asked again, and what many ask at the same time is asked once.
      directory: cachedOrgDirectory(coalescedOrgDirectory(createMyNetworkOrgDirectory({ baseUrl })), {
        ttlMs: 24 * 3_600_000,
      }),
      graph: createInMemorySocialGraph({ members: { ada: { follows: ['grace'] }, grace: { follows: ['ada'] } } }),
      register: createInMemoryConnectionRegister(),
    };
  });

  afterEach(() => {
    network.local.close();
  });

  it('tells which organisations two people share', async () => {
    const outcome = await checkConnection(ports, ['ada', 'grace']);
    expect(outcome).to.deep.include({ kind: 'decided', connection: { connected: true, organisations: ['engines'] } });
  });

  it('says by its name who is not there', async () => {
    const outcome = await checkConnection(ports, ['ada', 'nobody']);
    const missing = outcome.kind === 'missing' ? outcome.missing.map(({ network: name }) => name) : [];
    expect(missing).to.include('my-network');
  });

  it('is asked about nobody twice', async () => {
    await checkConnection(ports, ['ada', 'grace']);
    await checkConnection(ports, ['grace', 'ada']);
    expect(network.script.requestCount()).to.equal(2);
  });
});
