import { fileURLToPath } from 'node:url'
import { CATALOGUE, findEntry } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type RunningWorkerd, startWorkerd } from '@ffc/test-runtimes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { describeContract } from './contract.ts'

const node = createApp({ loadDossier: loadBundledDossier, log: () => {} })
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

  test.each(CATALOGUE.filter(({ positionals }) => positionals.length === 0).map(({ name }) => name))(
    '%s gives the same bits as on Node',
    async (name) => {
      const parameters = {
        edition: 'extended',
        ...('draws' in (findEntry(name)?.parameters.shape ?? {}) ? { draws: '100' } : {}),
      }
      const response = await fetch(`${server.url}/v1/${name}?${new URLSearchParams(parameters)}`)
      const onNode = await node.request(`/v1/${name}?${new URLSearchParams(parameters)}`)
      expect(response.status).toBe(onNode.status)
      const [answer, expected] = [await response.json(), await onNode.json()]
      expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected.data))
      expect(answer.meta?.dataHash).toBe(expected.meta?.dataHash)
    },
  )
})
