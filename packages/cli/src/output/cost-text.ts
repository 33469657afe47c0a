import { dollarsOf, isBilled, type NetworkName, type Price } from '@codeties/core';
import { counted } from './counted.js';
import { dollarsText } from './dollars-text.js';
import { networkTitle } from './network-title.js';

/** What something takes of each network: requests, and where rows are billed these and their price. */
export function costText(prices: readonly ({ readonly network: NetworkName } & Price)[]): string {
  return prices.map(priceText).join('; ');
}

function priceText({ network, requests, rows }: { readonly network: NetworkName } & Price): string {
  const asked = `${networkTitle(network)} ${counted(requests, 'request')}`;
  if (!isBilled(network)) return asked;
  return `${asked}, ${counted(rows, 'row')} (${dollarsText(dollarsOf(network, rows))})`;
}
