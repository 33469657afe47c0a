import { isIP } from 'node:net';

/** IPv4 within IPv6, as sockets that take both name it. */
const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i;

/** A port that some proxies write behind an address. */
const withPort = /^(?:\[([^\]]*)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/;

/**
 * An address as limits count it, or undefined for what is none. Whoever has one address of IPv6 has the 2^64 beside it, so
 * those are one client.
 */
export function foldAddress(text: string): string | undefined {
  const [, bracketed, beforePort] = withPort.exec(text) ?? [];
  const address = bracketed ?? beforePort ?? text;
  switch (isIP(address)) {
    case 4:
      return address;
    case 6:
      return mappedAddress(address) ?? networkOf(address);
    default:
      return undefined;
  }
}

function mappedAddress(address: string): string | undefined {
  const [, dotted, high, low] = mapped.exec(address) ?? [];
  if (dotted !== undefined) return dotted;
  if (high === undefined || low === undefined) return undefined;
  const number = Number.parseInt(high, 16) * 0x1_0000 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

/** The first half of it. A zone behind a percent sign says where the address is, and not whose. */
function networkOf(address: string): string {
  const [start = '', end] = address.replace(/%.*$/, '').split('::');
  const head = groupsOf(start);
  const tail = groupsOf(end ?? '');
  // What `::` stands for; an address of IPv4 at the end takes the room of two groups.
  const length = tail.reduce((sum, group) => sum + (group.includes('.') ? 2 : 1), head.length);
  const groups = [...head, ...Array.from({ length: Math.max(0, 8 - length) }, () => '0'), ...tail].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}
