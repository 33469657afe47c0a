import { CodetiesError, createFollowMemory, type FollowMemory } from '@codeties/core';
import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import { FollowList } from '../../src/lists/follow-list.js';
import { followPageSchema, toFollowPage, type FollowPage } from '../../src/lists/follow-page.js';
import { TwitterAnswerError } from '../../src/twitter-answer-error.js';

const clock = { now: () => new Date('2026-01-02T03:04:05Z') };

/** A list whose network gives these bodies, one after the other. */
function listOf(
  bodies: readonly unknown[],
  memory?: FollowMemory,
): { readonly list: FollowList; readonly asked: unknown[] } {
  const left = [...bodies];
  const asked: unknown[] = [];
  const readPage = async ({ token }: { readonly token: string | undefined }): Promise<FollowPage> => {
    asked.push(token);
    const body = left.shift();
    if (body instanceof Error) throw body;
    return Promise.resolve({ ...toFollowPage(followPageSchema.parse(body)), bought: 0 });
  };
  return { list: new FollowList({ ownerId: '1', kind: 'following', rows: 10, readPage, memory, clock }), asked };
}

const known = { absent: [], readAt: clock.now() };

describe('a follow list', () => {
  it('goes on after an empty page that has a next one', async () => {
    const { list, asked } = listOf([{ meta: { next_token: 'a' } }, { data: [{ id: '7' }], meta: {} }]);
    expect((await list.readOn(10)).ids).to.deep.equal([]);
    expect((await list.readOn(10)).ids).to.deep.equal(['7']);
    expect(asked).to.deep.equal([undefined, 'a']);
    expect(list.progress).to.equal('complete');
  });

  it('lacks what its owner’s count says, and one more where it goes on behind that', async () => {
    const { list } = listOf([
      { data: ['1', '2', '3'].map((id) => ({ id })), meta: { next_token: 'a' } },
      { data: ['4', '5', '6', '7', '8', '9', '10'].map((id) => ({ id })), meta: { next_token: 'b' } },
    ]);
    expect(list.missing).to.equal(10);
    await list.readOn(3);
    expect(list.missing).to.equal(7);
    await list.readOn(7);
    expect(list.missing).to.equal(1);
  });

  for (const [kind, progress] of [
    ['not-authorized-for-resource', 'protected'],
    ['resource-not-found', 'vanished'],
  ] as const) {
    it(`is ${progress} where X says ${kind}, under whichever host and beside whatever rows, and is not remembered`, async () => {
      for (const host of ['api.x.com', 'api.twitter.com']) {
        const memory = createFollowMemory();
        const errors = [{ type: `https://${host}/2/problems/${kind}` }];
        const { list } = listOf([{ data: [{ id: '8' }], meta: { result_count: 1 }, errors }], memory);
        await list.readOn(10);
        expect(list.progress).to.equal(progress);
        expect(memory.listOf('1', 'following')).to.equal(undefined);
      }
    });
  }

  it('is not empty only because X says neither rows nor why not', async () => {
    for (const page of [{}, { errors: [] }, { errors: [{ type: 'about:blank', title: 'Odd' }] }]) {
      await expectFailure(listOf([page]).list.readOn(10), 'invalid_response');
    }
  });

  it('is not complete where a page lacks rows that it counts', async () => {
    await expectFailure(listOf([{ meta: { result_count: 5 } }]).list.readOn(10), 'invalid_response');
  });

  it('is not read for ever where page after page is empty', async () => {
    const pages = Array.from({ length: 30 }, (_, page) => ({ meta: { result_count: 0, next_token: `t${page}` } }));
    const { list, asked } = listOf(pages);
    const readAll = async (): Promise<void> => {
      while (list.progress === 'open') await list.readOn(10);
    };
    await expectFailure(readAll(), 'invalid_response');
    expect(asked.length).to.be.lessThan(15);
  });

  it('does not go round in circles after a token that was used already', async () => {
    const circle = { data: [], meta: { next_token: 'a' } };
    const { list } = listOf([circle, circle]);
    await list.readOn(10);
    await expectFailure(list.readOn(10), 'invalid_response');
  });

  it('is remembered as far as it was bought, though it turns out to go round in circles', async () => {
    const memory = createFollowMemory();
    const pages = ['7', '8'].map((id) => ({ data: [{ id }], meta: { next_token: 'a' } }));
    const { list } = listOf(pages, memory);
    await list.readOn(1);
    await expectFailure(list.readOn(1), 'invalid_response');
    expect(memory.listOf('1', 'following')?.present).to.deep.equal(['7', '8']);
  });

  it('is remembered page by page, and read on from where it was left', async () => {
    const memory = createFollowMemory();
    await listOf([{ data: [{ id: '7' }], meta: { next_token: 'a' } }], memory).list.readOn(1);
    expect(memory.listOf('1', 'following')).to.deep.equal({ ...known, present: ['7'], progress: { next: 'a' } });

    const { list, asked } = listOf([{ data: [{ id: '8' }], meta: {} }], memory);
    expect(list.missing).to.equal(9);
    await list.readOn(1);
    expect(asked).to.deep.equal(['a']);
    expect(memory.listOf('1', 'following')).to.deep.equal({ ...known, present: ['7', '8'], progress: 'complete' });
  });

  it('is complete from the start where it was read to its end', () => {
    const memory = createFollowMemory();
    memory.learn('1', 'following', { ...known, present: ['7'], progress: 'complete' });
    expect(listOf([], memory).list.progress).to.equal('complete');
  });

  it('is read from its beginning where only somebody in it was learned elsewhere', async () => {
    const memory = createFollowMemory();
    memory.learn('1', 'following', { ...known, present: ['7'], progress: 'unread' });
    const { list, asked } = listOf([{ data: [{ id: '7' }], meta: {} }], memory);
    expect(list.missing).to.equal(10);
    await list.readOn(10);
    expect(asked).to.deep.equal([undefined]);
  });

  describe('whose place X does not know any more', () => {
    const rejected = (status: number): CodetiesError =>
      new CodetiesError({ code: 'unavailable', cause: new TwitterAnswerError(status, new Headers(), '{}') });
    const remembered = (): FollowMemory => {
      const memory = createFollowMemory();
      memory.learn('1', 'following', { ...known, present: ['7'], progress: { next: 'old' } });
      return memory;
    };

    it('is begun anew', async () => {
      const { list, asked } = listOf([rejected(400), { data: [{ id: '7' }], meta: { next_token: 'b' } }], remembered());
      await list.readOn(10);
      expect(asked).to.deep.equal(['old', undefined]);
      expect(list.missing).to.equal(9);
    });

    it('is begun anew once, and not for a place of this very call', async () => {
      await expectFailure(listOf([rejected(400), rejected(400)], remembered()).list.readOn(10), 'unavailable');
      const { list, asked } = listOf([{ meta: { next_token: 'b' } }, rejected(400)], remembered());
      await list.readOn(10);
      await expectFailure(list.readOn(10), 'unavailable');
      expect(asked).to.deep.equal(['old', 'b']);
    });

    it('is not begun anew for another failure', async () => {
      const { list, asked } = listOf([rejected(503)], remembered());
      await expectFailure(list.readOn(10), 'unavailable');
      expect(asked).to.deep.equal(['old']);
    });
  });
});
