/** A signal that goes with another one, and can be aborted by itself. */
export interface JointSignal {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
  /** Says that nobody needs it any more. */
  release(): void;
}

/** One for each signal that was released without having fired. */
const idle = new WeakMap<AbortSignal, JointSignal>();

/**
 * Does what `AbortSignal.any` does for a controller and one signal, at a fraction of its price: a connection that asks again and
 * again gets the same one again and again, as long as it has not fired.
 */
export function jointSignal(other: AbortSignal | undefined): JointSignal {
  const known = other && idle.get(other);
  if (other === undefined || known === undefined) return openJointSignal(other);
  idle.delete(other);
  return known;
}

function openJointSignal(other: AbortSignal | undefined): JointSignal {
  const controller = new AbortController();
  const { signal } = controller;
  const follow = (): void => {
    controller.abort(other?.reason);
  };
  if (other?.aborted === true) follow();
  else other?.addEventListener('abort', follow, { once: true });
  const joint: JointSignal = {
    signal,
    abort: (reason) => {
      controller.abort(reason);
    },
    release: () => {
      if (other === undefined) return;
      if (signal.aborted || idle.has(other)) other.removeEventListener('abort', follow);
      else idle.set(other, joint);
    },
  };
  return joint;
}
