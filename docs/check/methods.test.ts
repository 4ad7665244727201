import { readFile } from 'node:fs/promises'
import { METHODS } from '@ffc/core/analyses'
import { expect, test } from 'vitest'

const text = await readFile(new URL('../methods.md', import.meta.url), 'utf8')

test('every publication that an answer names stands in the methods', () => {
  const cited = Object.values(METHODS).flatMap(({ reference }) => reference.split('; '))
  // "Kalbfleisch & Prentice (2002), …": the names and the year are enough to find it.
  const works = cited.flatMap((reference) => /^(\p{Lu}[^(]*)\((\d{4})\)/u.exec(reference)?.[0] ?? [])
  expect(works.length).toBeGreaterThan(20)
  expect(works.filter((work) => !text.replaceAll(/\s+/g, ' ').includes(work))).toEqual([])
})
