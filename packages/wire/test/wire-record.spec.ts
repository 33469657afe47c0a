import { connectionHistory, connectionHistoryText, toHandle, toPair, type Connection } from '@codeties/core';
import { createInMemoryConnectionRegister } from '@codeties/core/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { historySchema, recordSchema, wireRecord } from '../src/index.js';

const names = ['dev1', 'dev2'] as const;
const pair = toPair(toHandle('dev1'), toHandle('dev2'));

const connections: fc.Arbitrary<Connection> = fc.oneof(
  fc.constant({ connected: false as const }),
  fc.array(fc.string(), { minLength: 1 }).map((organisations) => ({ connected: true as const, organisations })),
);
const instants = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});

describe('wireRecord', () => {
  it('writes when it was recorded first, to the second', () => {
    const registeredAt = new Date('2019-09-13T09:30:00.999Z');
    const connection = { connected: true, organisations: ['org1'] } as const;
    expect(JSON.stringify(wireRecord({ registeredAt, connection }))).to.equal(
      '{"registered_at":"2019-09-13T09:30:00Z","connected":true,"organisations":["org1"]}',
    );
    expect(JSON.stringify(wireRecord({ registeredAt, connection: { connected: false } }))).to.equal(
      '{"registered_at":"2019-09-13T09:30:00Z","connected":false}',
    );
  });

  it('writes a record as a register does that writes it by itself', async () => {
    const entries = fc.array(fc.record({ registeredAt: instants, connection: connections }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(entries, async (given) => {
        const register = createInMemoryConnectionRegister();
        await register.record(given.map((entry) => ({ pair, ...entry })));
        const texts: string[] = [];
        for await (const { text } of connectionHistoryText(register, names)) texts.push(text);
        const records: unknown[] = [];
        for await (const record of connectionHistory(register, names)) records.push(wireRecord(record));
        expect(JSON.stringify(records)).to.equal(`[${texts.join(',')}]`);
        expect(historySchema.parse(records)).to.deep.equal(records);
      }),
    );
  });

  it('is not what the schema reads without its time, or with a connection that has no organisation', () => {
    const time = { registered_at: '2019-09-13T09:30:00Z' };
    expect(recordSchema.safeParse({ connected: false }).success).to.equal(false);
    expect(recordSchema.safeParse({ ...time, connected: true, organisations: [] }).success).to.equal(false);
    expect(recordSchema.safeParse({ ...time, connected: true }).success).to.equal(false);
  });
});
