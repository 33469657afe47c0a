import type { CallOptions } from './call-options.js';

/** Runs two calls at the same time; when one fails the other is stopped, since nothing can come of it any more. */
export async function together<One, Other>(
  call: CallOptions,
  one: (joint: CallOptions) => Promise<One>,
  other: (joint: CallOptions) => Promise<Other>,
): Promise<[One, Other]> {
  const stop = new AbortController();
  const signal = call.signal === undefined ? stop.signal : AbortSignal.any([call.signal, stop.signal]);
  const joint: CallOptions = { ...call, signal };
  try {
    return await Promise.all([one(joint), other(joint)]);
  } catch (error) {
    stop.abort(error);
    throw error;
  }
}
