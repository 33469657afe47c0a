import { context, propagation, trace, type TextMapPropagator } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';

export interface SpanCollection {
  /** Every span that has ended. */
  readonly spans: () => readonly ReadableSpan[];
  readonly reset: () => void;
  /** Takes the SDK out of the process again. */
  readonly stop: () => Promise<void>;
}

const format = /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/;

/** As W3C says, as far as tests need it. */
const traceparent: TextMapPropagator = {
  inject: () => undefined,
  extract: (active, carrier, getter) => {
    const given = getter.get(carrier, 'traceparent');
    const [, traceId, spanId, flags] = format.exec(String(given)) ?? [];
    if (traceId === undefined || spanId === undefined) return active;
    const traceFlags = Number.parseInt(flags ?? '', 16);
    return trace.setSpanContext(active, { traceId, spanId, traceFlags, isRemote: true });
  },
  fields: () => ['traceparent'],
};

/** Sets up an SDK of OpenTelemetry in this process, which keeps spans in memory. */
export function collectSpans(): SpanCollection {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(traceparent);
  return {
    spans: () => exporter.getFinishedSpans(),
    reset: () => {
      exporter.reset();
    },
    stop: async () => {
      trace.disable();
      context.disable();
      propagation.disable();
      await provider.shutdown();
    },
  };
}
