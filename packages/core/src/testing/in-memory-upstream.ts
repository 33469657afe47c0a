import type { NetworkName } from '../domain/network-name.js';
import { CodetiesError, type CodetiesErrorOptions } from '../errors/codeties-error.js';
import type { CallOptions } from '../calls/call-options.js';
import { withinCall } from '../calls/within-call.js';

/** How an in-memory network fails: with an error of this kind, or by never answering. */
export type InMemoryFailure = Omit<CodetiesErrorOptions, 'network'> | 'hang';

/** The network behind an in-memory port: it counts what is asked of it, and fails when told to. */
export class InMemoryUpstream {
  readonly network: NetworkName;
  requestCount = 0;
  #failure: InMemoryFailure | undefined;
  #onHang: () => void = () => undefined;

  /** Resolves when the first request hangs. */
  readonly hanging: Promise<void> = new Promise<void>((resolve) => {
    this.#onHang = resolve;
  });

  constructor(network: NetworkName) {
    this.network = network;
  }

  /** Every further request fails like this; none does where it is `undefined`. */
  fail(failure: InMemoryFailure | undefined): void {
    this.#failure = failure;
  }

  /** Asks for something that bills `rows` rows. */
  async request(call: CallOptions, rows = 0): Promise<void> {
    await withinCall(this.network, call, async () => {
      this.requestCount += 1;
      call.onReading?.({ network: this.network, readAt: new Date(), fromCache: false, requests: 1, rows });
      if (this.#failure === undefined) return;
      if (this.#failure !== 'hang') throw new CodetiesError({ ...this.#failure, network: this.network });
      this.#onHang();
      await new Promise<never>(() => undefined);
    });
  }
}
