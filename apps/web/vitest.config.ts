import { defineConfig } from 'vitest/config'

/** A zone far from UTC with an odd offset: civil dates must not notice. */
const env = { TZ: 'Pacific/Chatham' }
const resolve = { conditions: ['@ffc/source'] }

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr: { resolve },
        test: {
          name: 'unit',
          setupFiles: ['../../packages/core/test/support/fixed-seed.ts'],
          include: ['src/**/*.test.ts'],
          env,
        },
      },
      {
        // The built site in a real browser; both are started once for all files.
        resolve,
        ssr: { resolve },
        test: {
          name: 'site',
          setupFiles: ['../../packages/core/test/support/fixed-seed.ts'],
          include: ['test/**/*.test.ts'],
          globalSetup: 'test/start-site-and-browser.ts',
          env,
          testTimeout: 60_000,
          // A browser that shares two cores with all other tests may stumble once; a fault stumbles twice.
          retry: 1,
          // What a page says is asked again until it says so: on a busy machine it may be a moment late.
          expect: { poll: { timeout: 20_000, interval: 50 } },
        },
      },
    ],
  },
})
