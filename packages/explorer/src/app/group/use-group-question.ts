import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ApiClient } from '../api/api-client.js';
import type { Group, Plan, Progress } from '../api/answers.js';

/** How far a group's question has come. */
export type GroupPhase =
  | { readonly kind: 'writing' }
  | { readonly kind: 'planning' }
  | { readonly kind: 'planned'; readonly plan: Plan; readonly isCancelled: boolean }
  | { readonly kind: 'asking'; readonly plan: Plan; readonly progress: Progress | undefined }
  | { readonly kind: 'answered'; readonly group: Group; readonly missing: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: unknown; readonly retry: () => void };

export interface GroupQuestion {
  readonly phase: GroupPhase;
  readonly plan: (developers: readonly string[]) => void;
  readonly ask: (plan: Plan, register: boolean) => void;
  readonly cancel: () => void;
  /** Drops all that was planned or asked. */
  readonly forget: () => void;
}

/** Plans and asks about a group, one thing at a time; what is no longer wanted is cancelled. */
export function useGroupQuestion(api: ApiClient): GroupQuestion {
  const [phase, setPhase] = useState<GroupPhase>({ kind: 'writing' });
  const running = useRef<AbortController | undefined>(undefined);
  const begin = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const settle = async (signal: AbortSignal, work: () => Promise<GroupPhase>, retry: () => void): Promise<void> => {
    try {
      const next = await work();
      if (!signal.aborted) setPhase(next);
    } catch (failure) {
      if (!signal.aborted) setPhase({ kind: 'failed', failure, retry });
    }
  };
  const plan = (developers: readonly string[]): void => {
    const signal = begin();
    setPhase({ kind: 'planning' });
    const work = async (): Promise<GroupPhase> => {
      return { kind: 'planned', plan: await api.plan(developers, signal), isCancelled: false };
    };
    void settle(signal, work, () => {
      plan(developers);
    });
  };
  const ask = (planned: Plan, register: boolean): void => {
    const signal = begin();
    setPhase({ kind: 'asking', plan: planned, progress: undefined });
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) setPhase({ kind: 'asking', plan: planned, progress });
    };
    const work = async (): Promise<GroupPhase> => {
      const group = await api.group(planned.developers, { signal, register, onProgress });
      // Who was found missing while planning was not asked about again.
      const missing = [...new Set([...planned.errors, ...group.errors])];
      return { kind: 'answered', group, missing };
    };
    void settle(signal, work, () => {
      ask(planned, register);
    });
  };
  const cancel = (): void => {
    running.current?.abort();
    setPhase((current) => {
      if (current.kind === 'asking') return { kind: 'planned', plan: current.plan, isCancelled: true };
      return current.kind === 'planning' ? { kind: 'writing' } : current;
    });
  };
  const forget = useCallback(() => {
    running.current?.abort();
    setPhase({ kind: 'writing' });
  }, []);
  return { phase, plan, ask, cancel, forget };
}
