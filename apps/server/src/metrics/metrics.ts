import type { ServerResponse } from 'node:http';
import type { Observer } from '@sopflow/runtime';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is measured, for Prometheus. */
export interface Metrics {
  /** Measures an answer from now until it is sent. */
  observe(route: string, response: ServerResponse): void;
  /** Adds a figure that is read when it is asked for. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** Measures what the runtime does in this process. */
  readonly observer: Observer;
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

  const batchCommands = new Histogram({
    name: 'sopflow_batch_commands',
    help: 'Commands that one commit carried.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128],
    registers: [registry],
  });
  const batchSeconds = new Histogram({
    name: 'sopflow_batch_seconds',
    help: 'Time from taking a batch of commands to its commit.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  let waiting = 0;
  new Gauge({
    name: 'sopflow_commands_waiting',
    help: 'Commands that are taken and not yet answered.',
    registers: [registry],
    collect() {
      this.set(waiting);
    },
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
    observer: {
      batchBegins(size) {
        const beganAt = performance.now();
        return () => {
          batchCommands.observe(size);
          batchSeconds.observe((performance.now() - beganAt) / 1000);
        };
      },
      commandsWaiting(count) {
        waiting = count;
      },
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
