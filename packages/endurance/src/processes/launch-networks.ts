import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { networkAddressesSchema, type NetworkAddresses, type NetworksOptions } from './networks.js';

/** Fake networks that answer. */
export interface LaunchedNetworks {
  readonly addresses: NetworkAddresses;
  close(): Promise<void>;
}

/** Starts the fake networks in a process of their own, which ends with this one. */
export async function launchNetworks(options: NetworksOptions): Promise<LaunchedNetworks> {
  // The built file, also where this one runs from its source.
  const program = fileURLToPath(new URL('../../dist/processes/networks-main.js', import.meta.url));
  const child = fork(program, [JSON.stringify(options)], {
    execArgv: [],
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  try {
    const tooEarly = exited.then((): never => {
      throw new Error('the networks ended before they answered');
    });
    const told = once(child, 'message').then(([message]: unknown[]) => message);
    const message = await Promise.race([told, tooEarly]);
    return { addresses: networkAddressesSchema.parse(message), close };
  } catch (error) {
    await close();
    throw error;
  }
}
