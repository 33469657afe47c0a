import type { FactStore } from '@codeties/core';

/** The claims of one process. They run out by the system's clock. */
export function createClaimTable(): FactStore['claim'] {
  const claims = new Map<string, { readonly until: Date }>();
  return (keys, until) => {
    const now = new Date();
    const isTaken = (key: string): boolean => (claims.get(key)?.until ?? now) > now;
    if (keys.some(isTaken)) return Promise.resolve(undefined);
    const claim = { until };
    for (const key of keys) claims.set(key, claim);
    return Promise.resolve({
      release: () => {
        for (const key of keys) if (claims.get(key) === claim) claims.delete(key);
        return Promise.resolve();
      },
    });
  };
}
