import { defineConfig } from 'vitest/config'

const resolve = { conditions: ['@ffc/source'] }

export default defineConfig({
  resolve,
  ssr: { resolve },
  test: { include: ['test/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 300_000, env: { TZ: 'Pacific/Chatham' } },
})
