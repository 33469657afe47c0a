import { CodetiesError } from '@codeties/core';
import * as api from '@opentelemetry/api';
import { expect } from 'chai';
import { createTracing } from '../../src/tracing/create-tracing.js';
import { collectSpans, type SpanCollection } from '../support/collect-spans.js';

const arrived = { method: 'GET', headers: {}, requestId: 'r-1' };

describe('createTracing', () => {
  describe('where an SDK is set up', () => {
    let collected: SpanCollection;
    before(() => {
      collected = collectSpans();
    });
    afterEach(() => {
      collected.reset();
    });
    after(() => collected.stop());

    it('makes a span of a request, which says its route, its status and its id, and no more', () => {
      createTracing(api).request(arrived).end({ route: 'realtime', status: 200 });
      const [span] = collected.spans();
      expect(span).to.include({ name: 'GET realtime', kind: api.SpanKind.SERVER });
      expect(span?.attributes).to.deep.equal({
        'http.request.method': 'GET',
        'codeties.request_id': 'r-1',
        'http.route': 'realtime',
        'http.response.status_code': 200,
      });
      expect(span?.status).to.deep.equal({ code: api.SpanStatusCode.UNSET });
    });

    it('says of a request that the server failed', () => {
      createTracing(api).request(arrived).end({ route: 'realtime', status: 503 });
      const [span] = collected.spans();
      expect(span?.status).to.deep.equal({ code: api.SpanStatusCode.ERROR });
      expect(span?.attributes).to.include({ 'error.type': '503' });
    });

    it('says of no request that a client failed', () => {
      createTracing(api).request(arrived).end({ route: 'realtime', status: 404 });
      expect(collected.spans()[0]?.status).to.deep.equal({ code: api.SpanStatusCode.UNSET });
    });

    it('puts requests to networks into the span of the request that they are made for', async () => {
      const tracing = createTracing(api);
      const request = tracing.request(arrived);
      const asked = await request.run(() => tracing.upstream('twitter', () => Promise.resolve('answer')));
      request.end({ route: 'realtime', status: 200 });
      expect(asked).to.equal('answer');
      const [inner, outer] = collected.spans();
      expect(inner).to.include({ name: 'ask twitter', kind: api.SpanKind.CLIENT });
      expect(inner?.attributes).to.deep.equal({ 'codeties.network': 'twitter' });
      expect(inner?.parentSpanContext?.spanId).to.equal(outer?.spanContext().spanId);
    });

    it('says how a request to a network failed, by its code and not in its words', async () => {
      const failure = new CodetiesError({ code: 'refused', network: 'github', detail: 'hunter2' });
      const caught: unknown = await createTracing(api)
        .upstream('github', () => Promise.reject(failure))
        .catch((error: unknown) => error);
      expect(caught).to.equal(failure);
      const [span] = collected.spans();
      expect(span?.status).to.deep.equal({ code: api.SpanStatusCode.ERROR });
      expect(span?.attributes).to.include({ 'error.type': 'refused' });
      expect(span?.events).to.deep.equal([]);
    });

    it('goes on with the trace of whoever asks', () => {
      const [traceId, spanId] = ['0123456789abcdef0123456789abcdef', '0123456789abcdef'];
      const headers = { traceparent: `00-${traceId}-${spanId}-01` };
      createTracing(api)
        .request({ ...arrived, headers })
        .end({ route: 'realtime', status: 200 });
      const [span] = collected.spans();
      expect(span?.spanContext().traceId).to.equal(traceId);
      expect(span?.parentSpanContext?.spanId).to.equal(spanId);
    });
  });

  it('does nothing but what it is given to run where no SDK is set up', async () => {
    const tracing = createTracing(api);
    const request = tracing.request(arrived);
    expect(await request.run(() => tracing.upstream('github', () => Promise.resolve('answer')))).to.equal('answer');
    request.end({ route: 'realtime', status: 200 });
  });
});
