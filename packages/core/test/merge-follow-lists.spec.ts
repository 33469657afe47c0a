import { expect } from 'chai';
import fc from 'fast-check';
import { createFollowMemory, mergeFollowLists, type KnownFollowList } from '../src/index.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minute));

function list(changes: Partial<KnownFollowList> = {}): KnownFollowList {
  return { present: [], absent: [], progress: 'unread', readAt: at(0), ...changes };
}

describe('what is known of a follow list', () => {
  it('is what was learned first, at first', () => {
    const learned = list({ present: ['a'], progress: { next: '2' } });
    expect(mergeFollowLists(undefined, learned)).to.equal(learned);
  });

  it('grows page by page', () => {
    const first = list({ present: ['a', 'b'], progress: { next: '2' } });
    const second = list({ present: ['b', 'c'], progress: { next: '3' } });
    expect(mergeFollowLists(first, second)).to.deep.equal(list({ present: ['a', 'b', 'c'], progress: { next: '3' } }));
  });

  it('is as old as its oldest part, whichever came first', () => {
    expect(mergeFollowLists(list({ readAt: at(1) }), list({ readAt: at(2) })).readAt).to.deep.equal(at(1));
    expect(mergeFollowLists(list({ readAt: at(2) }), list({ readAt: at(1) })).readAt).to.deep.equal(at(1));
  });

  it('keeps its place in the list when something is learned elsewhere', () => {
    const known = list({ present: ['a'], progress: { next: '2' } });
    const learned = list({ present: ['x'], absent: ['y'] });
    expect(mergeFollowLists(known, learned)).to.deep.equal(
      list({ present: ['a', 'x'], absent: ['y'], progress: { next: '2' } }),
    );
  });

  it('forgets what was learned elsewhere before once the list is read, and is as old as what was read', () => {
    const elsewhere = list({ present: ['x'], absent: ['y'] });
    for (const progress of ['complete', { next: '2' }] as const) {
      const learned = list({ present: ['a'], progress, readAt: at(1) });
      expect(mergeFollowLists(elsewhere, learned)).to.deep.equal(learned);
    }
  });

  it('keeps what the same question has learned elsewhere just before', () => {
    const elsewhere = list({ present: ['x'], absent: ['y'] });
    const learned = list({ present: ['a'], progress: { next: '2' }, readAt: new Date(at(0).getTime() + 5_000) });
    expect(mergeFollowLists(elsewhere, learned)).to.deep.equal(
      list({ present: ['x', 'a'], absent: ['y'], progress: { next: '2' } }),
    );
  });

  it('takes what was learned last where that differs', () => {
    const known = list({ present: ['a'], absent: ['b'] });
    expect(mergeFollowLists(known, list({ present: ['b'], absent: ['a'] }))).to.deep.equal(
      list({ present: ['b'], absent: ['a'] }),
    );
  });

  it('names nobody who is absent once the list was read to its end', () => {
    const known = list({ present: ['a'], absent: ['b'], progress: { next: '2' } });
    expect(mergeFollowLists(known, list({ present: ['c'], progress: 'complete' }))).to.deep.equal(
      list({ present: ['a', 'c'], progress: 'complete' }),
    );
  });

  it('stays known to its end, less who has gone since', () => {
    const known = list({ present: ['a', 'b'], progress: 'complete' });
    for (const progress of ['unread', { next: '2' }] as const) {
      expect(mergeFollowLists(known, list({ present: ['c'], absent: ['a'], progress }))).to.deep.equal(
        list({ present: ['b', 'c'], progress: 'complete' }),
      );
    }
  });

  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  const known = fc
    .record({
      present: ids,
      absent: ids,
      progress: fc.oneof(fc.constantFrom('unread' as const, 'complete' as const), fc.constant({ next: '2' })),
      readAt: fc.integer({ min: 0, max: 59 }).map(at),
    })
    .map((each) => {
      const absent = each.progress === 'complete' ? [] : each.absent.filter((id) => !each.present.includes(id));
      return { ...each, absent };
    });

  it('never has the same account in it and not in it, nor anybody twice', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const { present, absent } = mergeFollowLists(one, other);
        expect(new Set([...present, ...absent])).to.have.property('size', present.length + absent.length);
      }),
    );
  });

  it('holds everything that was learned last', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const merged = mergeFollowLists(one, other);
        expect(merged.present).to.include.members(other.present);
        for (const id of other.absent) expect(merged.present).not.to.include(id);
        if (merged.progress !== 'complete') expect(merged.absent).to.include.members(other.absent);
      }),
    );
  });

  it('does not change when the same is learned again', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const merged = mergeFollowLists(one, other);
        const again = mergeFollowLists(merged, other);
        expect(again.present).to.have.members(merged.present);
        expect(again.absent).to.have.members(merged.absent);
      }),
    );
  });
});

describe('a memory of follows', () => {
  it('knows nothing at first', () => {
    expect(createFollowMemory().listOf('1', 'following')).to.equal(undefined);
  });

  it('keeps lists apart by owner and kind, and adds to each', () => {
    const memory = createFollowMemory();
    memory.learn('1', 'following', list({ present: ['a'] }));
    memory.learn('1', 'following', list({ present: ['b'] }));
    memory.learn('1', 'followers', list({ present: ['c'] }));
    memory.learn('2', 'following', list({ present: ['d'] }));
    expect(memory.listOf('1', 'following')?.present).to.deep.equal(['a', 'b']);
    expect(memory.listOf('1', 'followers')?.present).to.deep.equal(['c']);
    expect(memory.listOf('2', 'following')?.present).to.deep.equal(['d']);
    expect(memory.listOf('2', 'followers')).to.equal(undefined);
  });
});
