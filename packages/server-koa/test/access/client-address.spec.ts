import { expect } from 'chai';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { clientAddress } from '../../src/access/client-address.js';

/** A request that came from here, and says that it was sent on for these. */
function requestFrom(address: string | undefined, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: address });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

const forwarded = '198.51.100.1, 203.0.113.2 ,203.0.113.3';

describe('clientAddress', () => {
  it('believes nobody who says to ask for another where no proxy is trusted', () => {
    expect(clientAddress(requestFrom('192.0.2.1', forwarded), 0)).to.equal('192.0.2.1');
  });

  it('takes what the outermost trusted proxy saw, and nothing that was there before', () => {
    expect(clientAddress(requestFrom('192.0.2.1', forwarded), 1)).to.equal('203.0.113.3');
    expect(clientAddress(requestFrom('192.0.2.1', forwarded), 2)).to.equal('203.0.113.2');
  });

  it('takes the leftmost where there are fewer than there are proxies', () => {
    expect(clientAddress(requestFrom('192.0.2.1', forwarded), 7)).to.equal('198.51.100.1');
  });

  it('falls back to the connection where a proxy wrote no address', () => {
    for (const wrong of [undefined, '', 'unknown', '203.0.113.3, ']) {
      expect(clientAddress(requestFrom('192.0.2.1', wrong), 1), wrong).to.equal('192.0.2.1');
    }
  });

  it('has one name for all of whom nothing is known', () => {
    expect(clientAddress(requestFrom(undefined), 0)).to.equal('unknown');
  });
});
