import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['check/**/*.test.ts'], testTimeout: 120_000, env: { TZ: 'Pacific/Chatham' } },
})
