import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Half-heavy suites (servers, Chromium) share few cores with the servers they start, so few files run at once. */
const workers = Math.max(1, Math.min(2, availableParallelism()));

export default defineConfig({
  test: {
    maxWorkers: workers,
    teardownTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,tests,scripts}/**/*.test.{ts,tsx}'],
          // Properties run thousands of cases: the limit is against hanging, not against a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{packages,apps,tests,scripts}/**/*.itest.ts'],
          globalSetup: ['packages/testkit/src/postgres/globalSetup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.btest.ts'],
          globalSetup: ['packages/testkit/src/postgres/globalSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One Chromium with its own server at a time: two starve each other on a small machine.
          fileParallelism: false,
        },
      },
    ],
  },
});
