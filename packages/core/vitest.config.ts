import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@ffc/source'] },
  test: {
    setupFiles: ['test/support/fixed-seed.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Nothing that is tested here keeps a state, so that modules need not be loaded anew for each file.
    isolate: false,
    // A zone far from UTC with an odd offset: civil dates must not notice.
    env: { TZ: 'Pacific/Chatham' },
    // A property test on a busy machine may take its time; no test is about speed.
    testTimeout: 120_000,
  },
})
