import type { Answer, NetworkRequest } from './answer.js';

/** A network as its server sees it: a pure function of requests, but for the limits it counts. */
export interface FakeNetwork {
  answer(request: NetworkRequest): Answer;
  /** Which page of a list the request is for, the first being 1. */
  pageOf(request: NetworkRequest): number;
  /** Told of each request as it comes; the function it returns is called once the request is over, answered or not. */
  readonly enter?: (request: NetworkRequest) => () => void;
}
