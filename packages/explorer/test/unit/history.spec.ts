import { expect } from 'chai';
import type { HistoryRecord } from '../../src/app/api/answers.js';
import { describeRecord } from '../../src/app/history/describe-record.js';
import { changeAt, findChanges } from '../../src/app/history/find-changes.js';
import { findRecord } from '../../src/app/history/find-record.js';
import { NARROWEST } from '../../src/app/history/merge-spans.js';
import { moveCursor } from '../../src/app/history/move-cursor.js';
import { createTimeScale } from '../../src/app/history/time-scale.js';

const record = (isConnected: boolean, ...organisations: string[]): HistoryRecord => ({
  registered_at: '2026-01-02T03:04:05Z',
  connected: isConnected,
  organisations,
});

describe('findRecord', () => {
  const times = [10, 20, 20, 30];

  it('finds the record that held', () => {
    expect(findRecord(times, 15)).to.equal(0);
    expect(findRecord(times, 30)).to.equal(3);
    expect(findRecord(times, 99)).to.equal(3);
  });

  it('finds the later of two at the same time', () => {
    expect(findRecord(times, 20)).to.equal(2);
  });

  it('finds the first where none was made yet', () => {
    expect(findRecord(times, 5)).to.equal(0);
  });
});

describe('findChanges', () => {
  const records = [record(true, 'a'), record(true, 'a'), record(true, 'b'), record(false), record(false)];

  it('keeps the first record, and those that differ from the one before', () => {
    expect(findChanges(records)).to.deep.equal([0, 2, 3]);
  });

  it('tells what came and what went', () => {
    expect(changeAt(records, 2)).to.deep.equal({ gained: ['b'], lost: ['a'], isConnectionChanged: false });
    expect(changeAt(records, 3)).to.deep.equal({ gained: [], lost: ['b'], isConnectionChanged: true });
  });
});

describe('moveCursor', () => {
  const position = { cursor: 5, count: 10, changes: [0, 3, 5, 8] };

  it('goes from record to record, and not beyond them', () => {
    expect(moveCursor('ArrowLeft', position)).to.equal(4);
    expect(moveCursor('ArrowRight', position)).to.equal(6);
    expect(moveCursor('ArrowRight', { ...position, cursor: 9 })).to.equal(9);
    expect(moveCursor('ArrowLeft', { ...position, cursor: 0 })).to.equal(0);
  });

  it('goes from change to change', () => {
    expect(moveCursor('PageDown', position)).to.equal(3);
    expect(moveCursor('PageUp', position)).to.equal(8);
    expect(moveCursor('PageUp', { ...position, cursor: 8 })).to.equal(9);
  });

  it('leaves other keys alone', () => {
    expect(moveCursor('Tab', position)).to.equal(undefined);
  });
});

describe('createTimeScale', () => {
  it('leads from time to the page and back', () => {
    const scale = createTimeScale([1_000, 9_000], 400 + NARROWEST);
    expect(scale.toX(1_000)).to.equal(0);
    expect(scale.toX(9_000)).to.equal(400);
    expect(scale.toTime(scale.toX(4_000))).to.be.closeTo(4_000, 0.001);
  });

  it('knows where nothing was recorded', () => {
    const { recorded } = createTimeScale([5_000], 200 + NARROWEST);
    expect(recorded).to.deep.equal({ x: 100, width: NARROWEST });
  });

  it('puts a single instant into the middle', () => {
    expect(createTimeScale([5_000], 200 + NARROWEST).toX(5_000)).to.equal(100);
  });
});

describe('describeRecord', () => {
  it('tells a record in a sentence', () => {
    expect(describeRecord(record(true, 'a', 'b'))).to.equal('2 Jan 2026, 03:04:05 UTC: connected by a and b');
    expect(describeRecord(record(false))).to.equal('2 Jan 2026, 03:04:05 UTC: not connected');
  });
});
