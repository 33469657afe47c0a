import { toHandle, toPair, type ConnectionRegister } from '@codeties/core';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { describeRegisterFailures } from './connection-register-failures.js';
import { describeRegisterPaging } from './connection-register-paging.js';
import {
  connectedBy,
  entryAt,
  historyOf,
  namesOf,
  notConnected,
  otherPair,
  pair,
} from './connection-register-samples.js';
import { describeRegisterText } from './connection-register-text.js';
import type { ConnectionRegisterSubject } from './connection-register-subject.js';
import { expectFailure } from './expect-failure.js';

export interface ConnectionRegisterHarness {
  /** A fresh register that holds nothing. */
  setup(): Promise<ConnectionRegisterSubject>;
}

/** The promises of the ConnectionRegister port, as tests that any implementation must pass. */
export function describeConnectionRegister(name: string, harness: ConnectionRegisterHarness): void {
  describe(`ConnectionRegister: ${name}`, () => {
    let subject: ConnectionRegisterSubject;
    let register: ConnectionRegister;

    beforeEach(async () => {
      subject = await harness.setup();
      register = subject.register;
    });

    afterEach(async () => {
      await subject.close();
    });

    it('has an empty history for a pair it knows nothing of', async () => {
      expect(await historyOf(register)).to.deep.equal([]);
    });

    it('gives back both kinds of answers as they were', async () => {
      const connection = connectedBy('zebra', 'Ärger "&" söhne', 'ant');
      await register.record([entryAt(0)]);
      await register.record([entryAt(1, connection)]);
      const history = await historyOf(register);
      expect(history.map(({ registeredAt, connection }) => ({ registeredAt, connection }))).to.deep.equal([
        { registeredAt: new Date('2019-09-13T09:30:00Z'), connection: notConnected },
        { registeredAt: new Date('2019-09-13T09:30:01Z'), connection },
      ]);
    });

    it('tells the oldest first, in whatever order they came', async () => {
      await register.record([entryAt(5, connectedBy('third')), entryAt(-90_000, connectedBy('first'))]);
      await register.record([entryAt(4, connectedBy('second')), entryAt(90_000, connectedBy('fourth'))]);
      expect(namesOf(await historyOf(register))).to.deep.equal(['first', 'second', 'third', 'fourth']);
    });

    it('tells those of one second in the order they were kept', async () => {
      await register.record([entryAt(0, connectedBy('one')), entryAt(0, connectedBy('two'))]);
      await register.record([entryAt(0, connectedBy('three'))]);
      expect(namesOf(await historyOf(register))).to.deep.equal(['one', 'two', 'three']);
    });

    it('keeps times to the second, and drops what is beyond', async () => {
      const late = { ...entryAt(0, connectedBy('late')), registeredAt: new Date('2019-09-13T09:30:00.999Z') };
      await register.record([late, entryAt(0, connectedBy('on time'))]);
      const history = await historyOf(register);
      expect(namesOf(history)).to.deep.equal(['late', 'on time']);
      for (const { registeredAt } of history) expect(registeredAt).to.deep.equal(new Date('2019-09-13T09:30:00Z'));
    });

    it('takes a pair and its mirror image for one', async () => {
      await register.record([{ ...entryAt(0), pair: toPair(toHandle('dev2'), toHandle('DEV1')) }]);
      expect(await historyOf(register, toPair(toHandle('Dev1'), toHandle('dev2')))).to.have.length(1);
    });

    it('keeps the histories of pairs apart', async () => {
      await register.record([
        entryAt(0, connectedBy('ours')),
        { ...entryAt(0, connectedBy('theirs')), pair: otherPair },
        entryAt(1, connectedBy('ours again')),
      ]);
      expect(namesOf(await historyOf(register, pair))).to.deep.equal(['ours', 'ours again']);
      expect(namesOf(await historyOf(register, otherPair))).to.deep.equal(['theirs']);
    });

    it('keeps handles apart that only look alike', async () => {
      const names = [
        'a',
        'a%',
        'a_',
        '%',
        '_',
        "a'",
        "a''",
        'a"',
        'a\\',
        'a?',
        'a$1',
        'a b',
        'a ',
        'é',
        'e\u0301',
        '李',
        '😀',
      ];
      const pairs = names.map((each) => toPair(toHandle('dev'), toHandle(each)));
      await register.record(
        names.map((each, index) => ({
          ...entryAt(index, connectedBy(each)),
          pair: toPair(toHandle(each), toHandle('dev')),
        })),
      );
      const histories = await Promise.all(pairs.map((each) => historyOf(register, each)));
      expect(histories.map(namesOf)).to.deep.equal(names.map((each) => [each]));
    });

    it('keeps nothing where there is nothing to keep', async () => {
      await register.record([]);
      expect(await historyOf(register)).to.deep.equal([]);
    });

    it('keeps everything that is recorded at the same time', async () => {
      const names = Array.from({ length: 60 }, (_, index) => `concurrent ${index}`);
      await Promise.all(names.map((each) => register.record([entryAt(0, connectedBy(each))])));
      expect(namesOf(await historyOf(register))).to.have.members(names);
    });

    it('keeps a huge batch in its order', async () => {
      const names = Array.from({ length: 12_345 }, (_, index) => `entry ${index}`);
      await register.record(names.map((each) => entryAt(0, connectedBy(each))));
      expect(namesOf(await historyOf(register))).to.deep.equal(names);
    });

    it('keeps batches whole that are recorded at the same time', async () => {
      const batches = Array.from({ length: 8 }, (_, batch) =>
        Array.from({ length: 3_000 }, (_each, index) => `${batch} ${index}`),
      );
      await Promise.all(batches.map((names) => register.record(names.map((each) => entryAt(0, connectedBy(each))))));
      const kept = namesOf(await historyOf(register));
      for (const [batch, names] of batches.entries()) {
        expect(kept.filter((each) => each?.startsWith(`${batch} `))).to.deep.equal(names);
      }
    });

    it('fails only the batch of which one entry cannot be kept, of those recorded at the same time', async () => {
      const impossible = register.record([entryAt(0), { ...entryAt(0), registeredAt: new Date(Number.NaN) }]);
      const recording = [1, 2, 3].map((index) => register.record([entryAt(index)]));
      await expectFailure(impossible, 'invalid_input');
      await Promise.all(recording);
      expect(await historyOf(register)).to.have.length(3);
    });

    it('keeps a batch not at all where one entry of it cannot be kept', async () => {
      const impossible = { ...entryAt(0), registeredAt: new Date(Number.NaN) };
      const batch = [...Array.from({ length: 1_200 }, (_, index) => entryAt(index)), impossible];
      const recorded = await register.record(batch).then(
        () => true,
        () => false,
      );
      expect(recorded).to.be.false;
      expect(await historyOf(register)).to.deep.equal([]);
    });

    describeRegisterPaging(() => register);
    describeRegisterText(() => register);
    describeRegisterFailures(() => subject);
  });
}
