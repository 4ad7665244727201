import { CATALOGUE, TOOLS } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'

const app = createApp({ loadDossier: loadBundledDossier, log: () => {} })
const text = await (await app.request('/openapi.json')).text()
const document = JSON.parse(text) as { openapi: string; paths: Record<string, unknown> }

describe('the OpenAPI document', () => {
  test('passes the linter’s recommended rules', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      rules: {
        // Another server has another address: this one is relative.
        'no-server-example.com': 'off',
        // A table may have one row by id and all by format; the suffix is part of the last segment, so neither hides the other.
        'no-ambiguous-paths': 'off',
        // A service without parameters has none to be wrong.
        'operation-4xx-response': 'error',
      },
    })
    const problems = await lintFromString({ source: text, config })
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer}`)).toEqual(
      [],
    )
  })

  test('has every analysis, table and tool of the catalogue', () => {
    expect(document.openapi).toMatch(/^3\.1/)
    for (const { name } of [...CATALOGUE, ...TOOLS]) expect(Object.keys(document.paths)).toContain(`/v1/${name}`)
  })

  test('has no parameter of an answer that a question has too', () => {
    for (const { name, parameters } of CATALOGUE) {
      const own = Object.keys(parameters.shape)
      const taken = ['formulas', 'fields', 'provenance', 'sort', 'limit', 'cursor', 'width', 'scheme']
      expect(
        own.filter((key) => taken.includes(key)),
        name,
      ).toEqual([])
    }
  })

  test('holds for the answer of every example in both editions', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    formats.default.default(ajv)
    ajv.addSchema(document, 'ffc')
    for (const { name, examples, parameters: schema } of CATALOGUE) {
      const few: Record<string, string> = 'draws' in schema.shape ? { draws: '50' } : {}
      const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      const validate = ajv.compile({ $ref: `ffc#/components/schemas/${words.join('')}Answer` })
      const questions = examples.flatMap(({ parameters }) => [
        { ...few, ...parameters },
        { ...few, edition: 'extended', ...parameters },
      ])
      for (const parameters of questions) {
        const response = await app.request(`/v1/${name}?${new URLSearchParams(parameters)}`)
        const answer: unknown = await response.json()
        expect([200, 422], `${name} ${JSON.stringify(parameters)}`).toContain(response.status)
        const isValid = response.status === 422 || validate(answer)
        expect(isValid, `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true)
      }
    }
  })
})
