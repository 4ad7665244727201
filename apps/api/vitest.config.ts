import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@ffc/source'] },
  ssr: { resolve: { conditions: ['@ffc/source'] } },
  test: {
    setupFiles: ['../../packages/core/test/support/fixed-seed.ts'],
    include: ['{src,test}/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham' },
    testTimeout: 900_000,
  },
})
