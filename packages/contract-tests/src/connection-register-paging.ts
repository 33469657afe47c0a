import type { ConnectionRegister } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { connectedBy, entryAt, firstOf, historyOf, namesOf, otherPair } from './connection-register-samples.js';
import { expectFailure } from './expect-failure.js';

/** How a register reads long histories, and pages of them. */
export function describeRegisterPaging(currentRegister: () => ConnectionRegister): void {
  describe('reading a long history', () => {
    const names = Array.from({ length: 2_500 }, (_, index) => `entry ${index}`);
    let register: ConnectionRegister;

    beforeEach(async () => {
      register = currentRegister();
      // Seven to a second, so that pages end in the middle of one.
      await register.record(names.map((name, index) => entryAt(Math.floor(index / 7), connectedBy(name))));
      await register.record([{ ...entryAt(0, connectedBy('of others')), pair: otherPair }]);
    });

    it('reads all of it in order', async () => {
      expect(namesOf(await historyOf(register))).to.deep.equal(names);
    });

    it('reads no more than the limit', async () => {
      expect(namesOf(await historyOf(register, undefined, { limit: 3 }))).to.deep.equal(names.slice(0, 3));
      expect(namesOf(await historyOf(register, undefined, { limit: 2_100 }))).to.deep.equal(names.slice(0, 2_100));
      expect(namesOf(await historyOf(register, undefined, { limit: 9_999 }))).to.deep.equal(names);
    });

    it('covers it exactly once in pages', async () => {
      const read: (string | undefined)[] = [];
      let after: string | undefined;
      do {
        const page = await historyOf(register, undefined, { limit: 230, after });
        read.push(...namesOf(page));
        after = page.at(-1)?.position;
      } while (after !== undefined);
      expect(read).to.deep.equal(names);
    });

    it('begins behind any position, also between entries of one second', async () => {
      const start = await historyOf(register, undefined, { limit: 9 });
      for (const [index, { position }] of start.entries()) {
        const next = await historyOf(register, undefined, { after: position, limit: 2 });
        expect(namesOf(next)).to.deep.equal(names.slice(index + 1, index + 3));
      }
    });

    it('reads the rest behind a position where there is no limit', async () => {
      const [first] = await historyOf(register, undefined, { limit: 1 });
      const rest = await historyOf(register, undefined, { after: first?.position });
      expect(namesOf(rest)).to.deep.equal(names.slice(1));
    });

    it('has nothing behind the last', async () => {
      const last = (await historyOf(register)).at(-1);
      expect(await historyOf(register, undefined, { after: last?.position })).to.deep.equal([]);
    });

    it('goes on behind the last once there is more', async () => {
      const last = (await historyOf(register)).at(-1);
      await register.record([entryAt(2_500, connectedBy('more'))]);
      expect(namesOf(await historyOf(register, undefined, { after: last?.position }))).to.deep.equal(['more']);
    });

    for (const after of ['', 'nonsense', '0', 'MjAxOQ', "' or 1 = 1 --"]) {
      it(`says invalid_input for ${JSON.stringify(after)} as a position`, async () => {
        await expectFailure(historyOf(register, undefined, { after }), 'invalid_input');
      });
    }

    it('can be broken off, and works as before', async () => {
      for (let round = 0; round < 20; round += 1) {
        const first = await firstOf(register.history(entryAt(0).pair));
        expect(first?.connection).to.deep.equal(connectedBy('entry 0'));
      }
      expect(namesOf(await historyOf(register, undefined, { limit: 2 }))).to.deep.equal(names.slice(0, 2));
    });

    it('can be read by several at the same time, each at their own pace', async () => {
      const readers = Array.from({ length: 8 }, () => historyOf(register));
      for (const history of await Promise.all(readers)) expect(namesOf(history)).to.deep.equal(names);
    });

    it('keeps answers while somebody reads', async () => {
      let read = 0;
      for await (const { position } of register.history(entryAt(0).pair)) {
        expect(position).to.be.a('string');
        if (read === 0) await register.record([entryAt(9_999, connectedBy('meanwhile'))]);
        read += 1;
      }
      expect(read).to.be.within(names.length, names.length + 1);
      expect(namesOf((await historyOf(register)).slice(-1))).to.deep.equal(['meanwhile']);
    });
  });
}
