import { tableResource } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'
import { expect, test } from 'vitest'
import { checkDataPackage } from './check-data-package.ts'

interface Field {
  name: string
  type: string
  description: string
  constraints?: { enum?: string[] }
}

const describe = () => ({
  resources: TABLE_NAMES.map(
    (name) =>
      JSON.parse(JSON.stringify(tableResource(name))) as {
        readonly name: string
        title: string
        readonly schema: { readonly fields: Field[] }
      },
  ),
})

/** The described tables, with the fields of one at hand to spoil. */
function describeWith(table: string) {
  const manifest = describe()
  const fields = manifest.resources.find(({ name }) => name === table)?.schema.fields ?? []
  return { manifest, fields }
}

test('a package that says what the model says has no issue', () => {
  expect(checkDataPackage(describe())).toEqual([])
})

test('a word that the vocabulary no longer has is reported at its field', () => {
  const { manifest, fields } = describeWith('events')
  fields.find(({ name }) => name === 'kind')?.constraints?.enum?.push('rumour')
  expect(checkDataPackage(manifest)).toMatchObject([{ column: 'resources.events.schema.fields.kind' }])
})

test('another description or type is reported', () => {
  const { manifest, fields } = describeWith('counts')
  Object.assign(fields[1] ?? {}, { description: 'Something.' })
  Object.assign(fields[5] ?? {}, { type: 'number' })
  expect(checkDataPackage(manifest)).toHaveLength(2)
})

test('another title is reported', () => {
  const manifest = describe()
  Object.assign(manifest.resources[0] ?? {}, { title: 'Literature' })
  expect(checkDataPackage(manifest)).toMatchObject([{ column: 'resources.sources.title', got: '"Literature"' }])
})

test('columns in another order, and one that is missing, are reported', () => {
  const { manifest, fields } = describeWith('terms')
  fields.reverse()
  expect(checkDataPackage(manifest)).toMatchObject([{ column: 'resources.terms.schema.fields' }])
  fields.pop()
  expect(checkDataPackage(manifest)).toMatchObject([{ column: 'resources.terms.schema.fields' }])
})

test('a table without a resource, and a file that is no package, are reported', () => {
  const manifest = describe()
  manifest.resources.pop()
  expect(checkDataPackage(manifest)).toMatchObject([{ column: 'resources' }])
  expect(checkDataPackage(null)).toMatchObject([{ column: 'resources' }])
})
