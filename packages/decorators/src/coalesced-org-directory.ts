import { askableHandles, shareFlights, type Handle, type OrgDirectory, type Organisation } from '@codeties/core';

/** The same directory, which is asked once about a handle that is asked for while an equal question is under way. */
export function coalescedOrgDirectory(directory: OrgDirectory): OrgDirectory {
  const { network } = directory;
  const share = shareFlights<Handle, readonly Organisation[]>(network);
  return {
    network,
    priceOf: (handles) => directory.priceOf(handles),
    organisationsOf: (handles, call = {}) =>
      share(askableHandles(network, handles), call, (asked, joint) => directory.organisationsOf(asked, joint)),
  };
}
