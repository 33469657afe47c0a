import { expect } from 'chai';
import { pino } from 'pino';
import fc from 'fast-check';
import { createRedactor, type AppLogger } from '../../src/index.js';
import { createSafeLogger } from '../../src/logging/create-safe-logger.js';

const levels = ['debug', 'info', 'warn', 'error'] as const;

/** Lines of a real logger, made safe. */
function safeLines(level: string): { readonly lines: string[]; readonly logger: ReturnType<typeof createSafeLogger> } {
  const lines: string[] = [];
  const outlet: AppLogger = pino({ level, base: null }, { write: (line) => void lines.push(line) });
  return { lines, logger: createSafeLogger(outlet, createRedactor(['hunter2'])) };
}

describe('createSafeLogger', () => {
  for (const level of levels) {
    it(`takes secrets out of fields, lists and the message of a line of ${level}`, () => {
      const { lines, logger } = safeLines('debug');
      logger[level](
        { path: '/hunter2', causes: ['a', 'of hunter2'], status: 500, client: undefined },
        'hunter2 failed',
      );
      expect(JSON.parse(lines[0] ?? '')).to.deep.include({
        path: '/[redacted]',
        causes: ['a', 'of [redacted]'],
        status: 500,
        msg: '[redacted] failed',
      });
    });
  }

  it('lets no secret past, wherever in a line it is', () => {
    const text = fc.tuple(fc.string(), fc.string()).map(([before, after]) => `${before}hunter2${after}`);
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(text, fc.array(text))),
        text,
        (fields, message) => {
          const { lines, logger } = safeLines('info');
          logger.info(fields, message);
          return lines.length === 1 && !lines.join('').includes('hunter2');
        },
      ),
    );
  });

  it('knows whether lines of debug are read, also where it is made safe twice', () => {
    for (const level of ['debug', 'info']) {
      const { logger } = safeLines(level);
      const twice = createSafeLogger(logger, (text) => text);
      for (const each of [logger, twice]) expect(each.isLevelEnabled('debug')).to.equal(level === 'debug');
    }
  });

  it('takes it that nobody reads them where a logger does not say so', () => {
    const note = (): void => undefined;
    const logger = createSafeLogger({ debug: note, info: note, warn: note, error: note }, (text) => text);
    expect(logger.isLevelEnabled('debug')).to.equal(false);
  });
});
