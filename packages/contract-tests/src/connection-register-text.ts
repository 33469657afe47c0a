import type { Connection, ConnectionRegister, HistoryRange, HistoryText, Pair } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { connectedBy, entryAt, historyOf, notConnected, otherPair, pair } from './connection-register-samples.js';
import { expectFailure } from './expect-failure.js';

/** Organisations that text may not come through unharmed. */
const oddNames = [
  '',
  '"',
  '\\',
  '\\"',
  "'",
  '\\u0041',
  'a,b',
  '},{',
  '</script>',
  '%s ? $1 ??',
  'é e\u0301 李 😀',
  '\u0000\u0001\u001f\u007f',
  '\u2028\u2029',
  '\ud800',
  'line\r\nline\t',
];

/** The history as text, for whoever only passes it on. */
export function describeRegisterText(currentRegister: () => ConnectionRegister): void {
  describe('reading a history as text', () => {
    let register: ConnectionRegister;

    beforeEach(() => {
      register = currentRegister();
    });

    it('has no text for a pair it knows nothing of', async () => {
      expect(await textsOf(register)).to.deep.equal([]);
    });

    it('prints both kinds of answers as JSON does', async () => {
      await register.record([entryAt(0), entryAt(1, connectedBy('org1', 'org2')), entryAt(2, connectedBy())]);
      expect(await textOf(register)).to.equal(
        '{"registered_at":"2019-09-13T09:30:00Z","connected":false},' +
          '{"registered_at":"2019-09-13T09:30:01Z","connected":true,"organisations":["org1","org2"]},' +
          '{"registered_at":"2019-09-13T09:30:02Z","connected":true,"organisations":[]}',
      );
    });

    it('prints odd names as JSON does', async () => {
      const connections = [...oddNames.map((name) => connectedBy(name)), connectedBy(...oddNames), notConnected];
      await register.record(connections.map((connection, index) => entryAt(index, connection)));
      expect(await textOf(register)).to.equal(connections.map(printed).join());
    });

    it('prints years of long ago and far away', async () => {
      const times = ['0000-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '9999-12-31T23:59:59Z'];
      await register.record(times.map((time) => ({ ...entryAt(0), registeredAt: new Date(time) })));
      const records = times.map((time) => JSON.stringify({ registered_at: time, connected: false }));
      expect(await textOf(register)).to.equal(records.join());
    });

    it('keeps the histories of pairs apart', async () => {
      await register.record([entryAt(0), { ...entryAt(1, connectedBy('theirs')), pair: otherPair }]);
      expect(await textOf(register)).to.equal(printed(notConnected, 0));
    });

    it('says invalid_input for what is no position', async () => {
      await expectFailure(textsOf(register, { after: 'nonsense' }), 'invalid_input');
    });

    it('says aborted where the caller has lost interest, and timeout where the deadline has passed', async () => {
      await register.record([entryAt(0)]);
      const first = (call: Parameters<ConnectionRegister['historyText']>[2]): Promise<unknown> =>
        register.historyText(pair, {}, call)[Symbol.asyncIterator]().next();
      await expectFailure(first({ signal: AbortSignal.abort() }), 'aborted');
      await expectFailure(first({ deadline: new Date(Date.now() - 1) }), 'timeout');
    });

    describe('that is long', () => {
      const count = 2_500;

      beforeEach(async () => {
        // Out of order, and seven to a second, so that neither the order of arrival nor the time alone tells the order.
        const entries = Array.from({ length: count }, (_, index) =>
          entryAt(Math.floor(((index * 7) % count) / 7), connectedBy(`entry ${index}`)),
        );
        await register.record(entries);
      });

      it('says the same as the history itself', async () => {
        const history = await historyOf(register);
        const records = history.map(({ registeredAt, connection }) => printed(connection, registeredAt));
        expect((await textOf(register)) === records.join()).to.equal(true);
        expect(records).to.have.length(count);
      });

      it('counts its records, and gives the position of the last of them', async () => {
        const positions = (await historyOf(register)).map(({ position }) => position);
        let read = 0;
        for (const { text, count: told, position } of await textsOf(register)) {
          expect(recordsOf(text)).to.have.length(told);
          read += told;
          expect(position).to.equal(positions[read - 1]);
        }
        expect(read).to.equal(count);
      });

      for (const limit of [1, 3, 999, 1_000, 1_001, 2_100, 9_999]) {
        it(`reads no more than a limit of ${limit}`, async () => {
          const records = recordsOf(await textOf(register, { limit }));
          expect(records).to.deep.equal(recordsOf(await textOf(register)).slice(0, limit));
        });
      }

      it('covers it exactly once in pages', async () => {
        const pages: string[] = [];
        let after: string | undefined;
        do {
          const texts = await textsOf(register, { limit: 230, after });
          pages.push(...texts.map(({ text }) => text));
          after = texts.at(-1)?.position;
        } while (after !== undefined);
        expect(pages.join() === (await textOf(register))).to.equal(true);
      });

      it('can be broken off, and works as before', async () => {
        for (let round = 0; round < 20; round += 1) {
          for await (const { position } of register.historyText(pair)) {
            expect(position).to.be.a('string');
            break;
          }
        }
        expect(recordsOf(await textOf(register))).to.have.length(count);
      });
    });
  });
}

async function textsOf(register: ConnectionRegister, range?: HistoryRange, of: Pair = pair): Promise<HistoryText[]> {
  const texts: HistoryText[] = [];
  for await (const text of register.historyText(of, range)) texts.push(text);
  return texts;
}

async function textOf(register: ConnectionRegister, range?: HistoryRange): Promise<string> {
  return (await textsOf(register, range)).map(({ text }) => text).join();
}

function recordsOf(text: string): readonly unknown[] {
  const records: unknown = JSON.parse(`[${text}]`);
  return Array.isArray(records) ? records : [];
}

/** A record as it is to be printed: that of {@link entryAt} where it is told the seconds. */
function printed(connection: Connection, at: Date | number): string {
  const time = typeof at === 'number' ? entryAt(at).registeredAt : at;
  return JSON.stringify({ registered_at: time.toISOString().replace('.000', ''), ...connection });
}
