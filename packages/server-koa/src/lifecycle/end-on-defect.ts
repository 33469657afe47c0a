import { describeCauses } from '@codeties/composition';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import { stackOf } from '../logging/stack-of.js';

/**
 * Logs an error that nobody caught, or a promise that nobody looked after, and ends the process with 1. It is a defect, and
 * after one nobody knows what still holds. Nothing answered is lost: an answer goes out after its record is kept.
 */
export function endOnDefect(logger: SafeLogger): void {
  // Node tells of rejections here too, where nobody listens for them.
  process.on('uncaughtException', (error, origin) => {
    logger.error({ origin, causes: describeCauses(error), stack: stackOf(error) }, 'a defect ends the server');
    process.exit(1);
  });
}
