/** One answer everywhere: what the command prints is what the API sends, to the byte, but for the links. */
import { CATALOGUE, formatAnswer } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { createApp } from '@ffc/api'
import { describe, expect, test } from 'vitest'
import { run } from './run.ts'
import { watchedSystem } from './test-system.ts'

const app = createApp({ loadDossier: loadBundledDossier, log: () => {} } as Parameters<typeof createApp>[0])

async function command(args: readonly string[]): Promise<string> {
  const system = watchedSystem()
  await run([...args, '--json'], system)
  return system.out()
}

const withoutLinks = (body: string): string => {
  const { meta, data } = JSON.parse(body)
  return formatAnswer({ meta: { ...meta, links: {} }, data } as Parameters<typeof formatAnswer>[0])
}

describe.each(CATALOGUE.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
  test.each(entry.examples.map(({ title, parameters }) => [title, parameters] as const))(
    '“%s” is the same from the command line and over HTTP',
    async (_title, parameters) => {
      const flags = Object.entries(parameters).flatMap(([key, value]) =>
        value === 'true' ? [`--${key}`] : [`--${key}`, value],
      )
      const response = await app.request(`http://ffc.test/v1/${name}?${new URLSearchParams(parameters)}`)
      const body = await response.text()
      expect(response.status, body.slice(0, 300)).toBe(200)
      expect(withoutLinks(await command([name, ...flags]))).toBe(withoutLinks(body))
    },
  )
})
