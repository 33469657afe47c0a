import { CodetiesError, type NetworkName } from '@codeties/core';
import type * as OpenTelemetry from '@opentelemetry/api';
import type { TracedRequest, Tracing } from './tracing.js';

const FIRST_STATUS_OF_FAILURES = 500;

/**
 * Tells OpenTelemetry: a span for each request, and in it one for each request to a network. Where they go is a matter of the
 * SDK that the process has set up; where it has none they go nowhere.
 */
export function createTracing(api: typeof OpenTelemetry): Tracing {
  const { context, propagation, trace, SpanKind, SpanStatusCode } = api;
  const tracer = trace.getTracer('@codeties/server-koa');
  const fail = (span: OpenTelemetry.Span, type: string): void => {
    span.setAttribute('error.type', type);
    span.setStatus({ code: SpanStatusCode.ERROR });
  };
  return {
    request: ({ method, headers, requestId }: TracedRequest) => {
      const caller = propagation.extract(context.active(), headers);
      const attributes = { 'http.request.method': method, 'codeties.request_id': requestId };
      // Which route it takes is not known yet.
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, caller);
      return {
        run: (work) => context.with(trace.setSpan(caller, span), work),
        end: ({ route, status }) => {
          span.updateName(`${method} ${route}`);
          span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
          if (status >= FIRST_STATUS_OF_FAILURES) fail(span, String(status));
          span.end();
        },
      };
    },

    upstream: (network: NetworkName, send) => {
      const attributes = { 'codeties.network': network };
      return tracer.startActiveSpan(`ask ${network}`, { kind: SpanKind.CLIENT, attributes }, async (span) => {
        try {
          return await send();
        } catch (error) {
          fail(span, error instanceof CodetiesError ? error.code : 'internal');
          throw error;
        } finally {
          span.end();
        }
      });
    },
  };
}
