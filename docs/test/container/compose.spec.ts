import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readSettings } from '@codeties/server-koa';
import { root } from '../documents.js';
import { settingNames } from '../operators/setting-names.js';
import { inCompose, interpolated, namesInCompose } from './compose.js';
import { dockerfile } from './dockerfile.js';

const example = readFileSync(join(root, 'deploy/env.example'), 'utf8');
const exampleSettings = new Map(
  [...example.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);
const balancer = readFileSync(join(root, 'deploy/haproxy.cfg'), 'utf8');

describe('compose.yaml', () => {
  it('has a database, the server and a balancer', () => {
    expect(namesInCompose('services')).to.deep.equal(['database', 'server', 'balancer']);
    expect(inCompose('services', 'server', 'deploy', 'replicas')).to.equal(2);
  });

  it('pins what it does not build', () => {
    expect(inCompose('services', 'database', 'image')).to.match(/^postgres:\d+-bookworm$/);
    expect(inCompose('services', 'balancer', 'image')).to.match(/^haproxy:\d+\.\d+-alpine$/);
  });

  for (const service of ['server', 'balancer']) {
    it(`takes from the ${service} all that it does not need`, () => {
      const told = (name: string): unknown => inCompose('services', service, name);
      expect(told('read_only')).to.equal(true);
      expect(told('cap_drop')).to.deep.equal(['ALL']);
      expect(told('security_opt')).to.deep.equal(['no-new-privileges:true']);
      expect(told('privileged')).to.equal(undefined);
    });
  }

  it('watches every service, and starts it again', () => {
    for (const service of namesInCompose('services')) {
      expect(inCompose('services', service, 'healthcheck', 'test'), service).to.be.an('array');
      expect(inCompose('services', service, 'restart'), service).to.equal('unless-stopped');
    }
  });

  it('asks the server for its health as the image does', () => {
    const test = inCompose('services', 'server', 'healthcheck', 'test');
    expect(test).to.deep.equal(['CMD', 'node', 'packages/server-koa/dist/health-check.js']);
    expect(dockerfile).to.include('"packages/server-koa/dist/health-check.js"');
  });

  it('lets the balancer be reached, from this machine only, and nothing else', () => {
    expect(inCompose('services', 'balancer', 'ports')).to.deep.equal(['${PUBLISH:-127.0.0.1:8080}:8080']);
    expect(inCompose('services', 'server', 'ports')).to.equal(undefined);
    expect(inCompose('services', 'database', 'ports')).to.equal(undefined);
    expect(inCompose('networks', 'inside', 'internal')).to.equal(true);
    expect(inCompose('services', 'balancer', 'networks')).to.deep.equal(['outside']);
  });

  it('passes on every setting that the server knows, but for where it listens, which the image says', () => {
    const passed = namesInCompose('services', 'server', 'environment');
    expect([...passed, 'HOST', 'PORT'].sort()).to.deep.equal([...settingNames].sort());
  });

  it('takes no setting that is not explained, and explains none that it does not take', () => {
    expect([...exampleSettings.keys()].sort()).to.deep.equal([...interpolated().keys()].sort());
    for (const name of exampleSettings.keys()) {
      const [before = ''] = example.split(new RegExp(`^${name}=`, 'm'));
      const explanation = before.split(/\n\n/).at(-1) ?? '';
      expect(explanation, name).to.match(/^# /m);
    }
  });

  it('has no secret in it, nor in the example', () => {
    for (const name of ['POSTGRES_PASSWORD', 'API_KEYS', 'TWITTER_BEARER_TOKEN', 'GITHUB_AUTH_TOKEN']) {
      expect(exampleSettings.get(name), name).to.equal('');
    }
    expect(interpolated().get('POSTGRES_PASSWORD')).to.match(/^is missing/);
    expect(exampleSettings.get('ALLOW_ANONYMOUS')).to.equal('');
  });

  it('says the defaults of the server where it says any', () => {
    const { twitterRowBudget, upstreamTimeoutMs, cacheTtlSeconds, rateLimitPerMinute } = readSettings({});
    const said = ['TWITTER_ROW_BUDGET', 'UPSTREAM_TIMEOUT_MS', 'CACHE_TTL_SECONDS', 'RATE_LIMIT_PER_MINUTE'];
    expect(said.map((name) => Number(exampleSettings.get(name)))).to.deep.equal([
      twitterRowBudget,
      upstreamTimeoutMs,
      cacheTtlSeconds,
      rateLimitPerMinute,
    ]);
  });

  it('gives a server that closes the time that it takes by default', () => {
    const seconds = Number(/\d+/.exec(interpolated().get('STOP_GRACE_PERIOD') ?? '')?.[0]);
    expect(seconds * 1000).to.be.at.least(readSettings({}).upstreamTimeoutMs + 8000);
  });
});

describe('the balancer of compose.yaml', () => {
  it('has its configuration, and every variable that this names', () => {
    expect(inCompose('services', 'balancer', 'volumes')).to.deep.equal([
      './deploy/haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro',
    ]);
    expect(existsSync(join(root, 'deploy/haproxy.cfg'))).to.equal(true);
    const named = [...balancer.matchAll(/"\$\{(\w+)\}"/g)].map(([, name]) => name);
    expect(named.sort()).to.deep.equal(namesInCompose('services', 'balancer', 'environment').sort());
    expect(inCompose('services', 'balancer', 'environment', 'REPLICAS')).to.equal('server:8080');
  });

  it('is the one proxy that the server believes, and believes nobody', () => {
    expect(interpolated().get('TRUSTED_PROXIES')).to.equal('1');
    expect(balancer).to.match(/^ {2}http-request set-header X-Forwarded-For %\[src\]$/m);
  });

  it('asks each replica whether it is ready, and cuts nothing off', () => {
    expect(balancer).to.include('http-check send meth GET uri /_ready').and.not.to.include('shutdown-sessions');
  });

  it('waits longer than the server may be told to take', () => {
    const [, minutes] = /timeout server (\d+)m/.exec(balancer) ?? [];
    expect(Number(minutes) * 60_000).to.be.above(3_600_000);
    expect(() => readSettings({ UPSTREAM_TIMEOUT_MS: '3600001' })).to.throw();
  });
});
