import { expect } from 'chai';
import { trackWork } from '../src/track-work.js';

describe('work under way', () => {
  it('has ended where there is none', async () => {
    await trackWork().ended();
  });

  it('has ended when all of it has, also what it began', async () => {
    const work = trackWork();
    const done: string[] = [];
    const turn = (name: string): Promise<void> =>
      new Promise((resolve) => {
        setImmediate(() => {
          done.push(name);
          resolve();
        });
      });
    const first = turn('first').then(() => {
      work.add(turn('second'));
    });
    work.add(first);
    work.add(turn('beside'));
    await work.ended();
    expect(done).to.have.members(['first', 'beside', 'second']);
  });
});
