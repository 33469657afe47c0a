import { expect } from 'chai';
import { joinReads } from '../src/database/join-reads.js';

/** A reader that answers when it is let go, and knows what went together. */
function heldReader(): {
  readonly batches: (readonly number[])[];
  readonly read: (questions: readonly number[]) => Promise<readonly string[]>;
  readonly release: () => void;
} {
  const batches: (readonly number[])[] = [];
  const held: (() => void)[] = [];
  return {
    batches,
    read: (questions) => {
      batches.push(questions);
      return new Promise((resolve) => {
        held.push(() => {
          resolve(questions.map((question) => `answer ${question}`));
        });
      });
    },
    release: () => held.shift()?.(),
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('joined reads', () => {
  it('go at once while a lane is free, and together when none is', async () => {
    const { batches, read, release } = heldReader();
    const ask = joinReads({ read, lanes: 2, most: 10 });
    const answers = Promise.all([1, 2, 3, 4].map(ask));
    expect(batches).to.deep.equal([[1], [2]]);
    release();
    await turn();
    expect(batches).to.deep.equal([[1], [2], [3, 4]]);
    release();
    release();
    expect(await answers).to.deep.equal(['answer 1', 'answer 2', 'answer 3', 'answer 4']);
  });

  it('are no more than fit', async () => {
    const { batches, read, release } = heldReader();
    const ask = joinReads({ read, lanes: 1, most: 2 });
    const answers = Promise.all([1, 2, 3, 4].map(ask));
    for (let batch = 0; batch < 3; batch += 1) {
      release();
      await turn();
    }
    expect(batches).to.deep.equal([[1], [2, 3], [4]]);
    expect(await answers).to.have.length(4);
  });

  it('fail together, and leave the next ones alone', async () => {
    let reads = 0;
    const ask = joinReads<number, number>({
      read: (questions) => {
        reads += 1;
        return reads === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(questions);
      },
      lanes: 1,
      most: 10,
    });
    const failed = await ask(1).catch((error: unknown) => error);
    expect(failed).to.have.property('message', 'gone');
    expect(await ask(2)).to.equal(2);
  });

  it('leave no question without an answer', async () => {
    const ask = joinReads<number, number>({ read: () => Promise.resolve([]), lanes: 1, most: 10 });
    expect(await ask(1).catch((error: unknown) => error)).to.be.instanceOf(RangeError);
  });
});
