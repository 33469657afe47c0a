import type { ConnectionRegister } from '@codeties/core';

/** A register under test, and what may be done to it. */
export interface ConnectionRegisterSubject {
  readonly register: ConnectionRegister;
  /** From now on its storage cannot be reached. */
  breakDown(): Promise<void>;
  /** Lets go of everything; also after a break-down. */
  close(): Promise<void>;
}
