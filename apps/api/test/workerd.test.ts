import { fileURLToPath } from 'node:url'
import { type RunningWorkerd, startWorkerd } from '@ffc/test-runtimes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeContract } from './contract/index.ts'

let server: RunningWorkerd
beforeAll(async () => {
  server = await startWorkerd(fileURLToPath(new URL('..', import.meta.url)))
}, 60_000)
afterAll(async () => {
  await server.stop()
})

describe('on workerd', () => {
  describeContract(async (path, init) => fetch(`${server.url}${path}`, init))

  test('a PNG is not drawn, which is said with what to ask for instead', async () => {
    const response = await fetch(`${server.url}/v1/figures/lag.png`)
    expect(response.status).toBe(501)
    expect((await response.json()).detail).toContain('lag.svg')
  })
})
