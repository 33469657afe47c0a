import { setImmediate } from 'node:timers/promises';
import type { FaultKind } from './faults/fault.js';
import type { NetworkName } from './network-name.js';
import type { Sandbox } from './sandbox.js';

/** One network of a sandbox, as a contract suite wants the network behind the port it tests. */
export interface SandboxUpstream {
  /** Every further request fails like this; where `page` is given, only those for that page of a list do. */
  misbehave(kind: FaultKind, page?: number): void;
  /** The requests the network has received. */
  requestCount(): number;
  /** Resolves once the network has received a request that it has not answered. */
  hanging(): Promise<void>;
  close(): Promise<void>;
}

/** Gives one network of a running sandbox to a suite. Closing it closes the sandbox. */
export function createSandboxUpstream(sandbox: Sandbox, network: NetworkName): SandboxUpstream {
  const isHanging = (): boolean =>
    sandbox.requests.entries.some((entry) => entry.network === network && entry.status === 0);
  let isClosed = false;
  return {
    misbehave: (kind, page) => {
      sandbox.addFault({ network, kind, page });
    },
    requestCount: () => sandbox.requests.counts[network].requests,
    hanging: async () => {
      // A test that has given up closes its sandbox; nobody waits then.
      while (!isHanging() && !isClosed) await setImmediate();
    },
    close: () => {
      isClosed = true;
      return sandbox.close();
    },
  };
}
