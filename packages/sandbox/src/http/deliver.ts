import type { ServerResponse } from 'node:http';
import { Readable, pipeline } from 'node:stream';
import type { Answer } from './answer.js';

/** How an answer goes out. Everything but `whole` is a fault. */
export type Delivery =
  | { readonly mode: 'whole' | 'half' | 'drip'; readonly answer: Answer }
  | { readonly mode: 'hang' | 'reset' | 'trickle' | 'flood' };

const DRIP_MILLISECONDS = 50;

/** Sends the delivery. `isHead` leaves the body out and keeps the headers that describe it. */
export function deliver(response: ServerResponse, delivery: Delivery, isHead: boolean): void {
  switch (delivery.mode) {
    case 'whole':
      sendWhole(response, delivery.answer, isHead);
      return;
    case 'half':
      sendHalf(response, delivery.answer);
      return;
    case 'drip':
      drip(response, delivery.answer);
      return;
    case 'trickle':
      trickle(response);
      return;
    case 'flood':
      flood(response);
      return;
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
  }
}

function sendWhole(response: ServerResponse, answer: Answer, isHead: boolean): void {
  const body = Buffer.from(answer.body);
  const hasLength = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(hasLength ? { 'content-length': String(body.length) } : {}),
  });
  response.end(isHead || !hasLength ? undefined : body);
}

function sendHalf(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => {
    response.socket?.destroy();
  });
}

function drip(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, answer.headers);
  response.flushHeaders();
  // White space before a JSON value is still JSON: the client has no reason to give up but the time it takes.
  whileOpen(response, () => response.write(' '));
}

function trickle(response: ServerResponse): void {
  response.socket?.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-slow: ');
  whileOpen(response, () => response.socket?.write('.'));
}

function whileOpen(response: ServerResponse, act: () => void): void {
  const timer = setInterval(act, DRIP_MILLISECONDS);
  response.once('close', () => {
    clearInterval(timer);
  });
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  pipeline(Readable.from(endlessList()), response, () => {
    // It ends when the client goes, as it is meant to.
  });
}

function* endlessList(): Generator<Buffer, never> {
  const items = Buffer.from(',{"id":1,"login":"somebody"}'.repeat(10_000));
  yield Buffer.from('[{"id":0}');
  for (;;) yield items;
}
