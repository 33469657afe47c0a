import type { CallOptions } from './call-options.js';
import { jointSignal } from './joint-signal.js';

/** Runs two calls at the same time; when one fails the other is stopped, since nothing can come of it any more. */
export async function together<Call extends CallOptions, One, Other>(
  call: Call,
  one: (joint: Call) => Promise<One>,
  other: (joint: Call) => Promise<Other>,
): Promise<[One, Other]> {
  const both = jointSignal(call.signal);
  const joint = { ...call, signal: both.signal };
  try {
    return await Promise.all([one(joint), other(joint)]);
  } catch (error) {
    both.abort(error);
    throw error;
  } finally {
    both.release();
  }
}
