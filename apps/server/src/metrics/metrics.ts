import type { ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is measured, for Prometheus. */
export interface Metrics {
  /** Measures an answer from now until it is sent. */
  observe(route: string, response: ServerResponse): void;
  /** Adds a figure that is read when it is asked for. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  readonly contentType: string;
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'sopflow_http_requests_total',
    help: 'Answers of the API by route and status.',
    labelNames: ['route', 'status'] as const,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'sopflow_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['route'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });

  return {
    observe(route, response) {
      const startedAt = performance.now();
      response.once('finish', () => {
        requests.inc({ route, status: response.statusCode });
        seconds.observe({ route }, (performance.now() - startedAt) / 1000);
      });
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
