import { defineConfig } from 'vitest/config';

/** Unit and property tests run in Node; end-to-end tests drive the built extension and run one after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/unit/**/*.test.{ts,tsx}',
            'tests/checks/**/*.test.ts',
            'tests/corpus/**/*.test.ts',
          ],
          environment: 'node',
          testTimeout: 30_000,
        },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 90_000,
          fileParallelism: false,
          retry: 0,
        },
      },
    ],
  },
});
