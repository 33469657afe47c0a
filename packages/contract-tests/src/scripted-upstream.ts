import type { UpstreamFault } from './upstream-fault.js';
import type { UpstreamSubject } from './upstream-subject.js';

/** What a stand-in for a network keeps while a suite plays with it. */
export interface ScriptedUpstream extends Omit<UpstreamSubject, 'close'> {
  /** Counts a request, and says how it is to fail. One that is to hang is simply not answered. */
  arrive(request: { readonly isSecondPage: boolean }): UpstreamFault | undefined;
}

/** The controls of a stand-in that you write yourself, with nock or in any other way. */
export function createScriptedUpstream(): ScriptedUpstream {
  let requests = 0;
  let script: { readonly fault: UpstreamFault; readonly page?: 2 | undefined } | undefined;
  let onHang: () => void = () => undefined;
  const hanging = new Promise<void>((resolve) => {
    onHang = resolve;
  });
  return {
    misbehave: (fault, page) => {
      script = { fault, page };
    },
    requestCount: () => requests,
    hanging: () => hanging,
    arrive: ({ isSecondPage }) => {
      requests += 1;
      const fault = script?.page === 2 && !isSecondPage ? undefined : script?.fault;
      if (fault === 'hang') onHang();
      return fault;
    },
  };
}
