import { defineConfig } from 'vitest/config'

const resolve = { conditions: ['@ffc/source'] }

export default defineConfig({
  resolve,
  ssr: { resolve },
  test: { include: ['check/**/*.test.ts'], testTimeout: 180_000, env: { TZ: 'Pacific/Chatham' } },
})
