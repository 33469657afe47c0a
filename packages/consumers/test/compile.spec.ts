import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { forBundlers, forNode } from './support/compiled.js';

describe('what is installed', function () {
  this.timeout(400_000);

  it('is fully typed for strict TypeScript with NodeNext, which looks through all that is installed', async () => {
    expect(readdirSync(await forNode())).to.include('use-the-sdk.js');
  });

  it('is fully typed for strict TypeScript with a bundler’s resolution', async () => {
    expect(readdirSync(await forBundlers())).to.include('use-the-sdk.ts');
  });
});
