import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@ffc/source'] },
  ssr: { resolve: { conditions: ['@ffc/source'] } },
  test: {
    setupFiles: ['../../packages/core/test/support/fixed-seed.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham' },
    // Tarballs are packed and installed; no test is about speed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
