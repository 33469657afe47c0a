import { openWorkshop, type Workshop } from '../../src/open-workshop.js';
import { once } from './once.js';

let opened: Promise<Workshop> | undefined;

/** The one workshop of this run of the tests. */
export const workshop = once(() => (opened = openWorkshop()));

after(async function () {
  // Half a gigabyte is to be removed.
  this.timeout(120_000);
  await (await opened)?.close();
});
