/**
 * Answers have the same bits on every runtime only while core calls nothing whose last bit is the engine's own business.
 * ECMAScript fixes `+ - * /`, `Math.sqrt` and what picks or rounds; it does not fix `Math.exp`, `Math.sin` or `**`.
 */
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url))

/** Functions and constants of `Math` that ECMAScript fixes to the bit. */
const FIXED = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(' '),
)

/** Uses of what differs between engines, in code without its comments and its quoted text. */
function inexactUses(source: string): string[] {
  const code = source.replace(/'[^'\n]*'|\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  const members = [...code.matchAll(/\bMath\b(?:\s*\??\.\s*(\w+))?/g)]
    .filter(([, member]) => member === undefined || !FIXED.has(member))
    .map(([use]) => use)
  // Spaces stand around the operator, by the formatter; two asterisks in text touch a word.
  return [...members, ...(code.match(/\s\*\*=?\s/g) ?? [])]
}

test.each([
  ['const a = Math.exp(1)', ['Math.exp']],
  ['const { exp } = Math', ['Math']],
  ['const a = b.map(Math.log)', ['Math.log']],
  ['const a = b ** 2', [' ** ']],
  ['const a = Math.sqrt(2) * 3 // not Math.exp, nor a ** b', []],
  ["const a = 'Ann. Math. Stat. 7'", []],
  ['/** Math.exp\n * a ** b */\nconst a = Math.PI', []],
])('%s: %j', (source, uses) => {
  expect(inexactUses(source)).toEqual(uses)
})

test('core computes with operations that are fixed to the bit: use src/math for the others', async () => {
  const found: string[] = []
  let files = 0
  for await (const file of glob('**/*.ts', { cwd: SOURCES })) {
    if (file.endsWith('.test.ts') || file.startsWith('bundled')) continue
    files += 1
    const uses = inexactUses(await readFile(join(SOURCES, file), 'utf8'))
    found.push(...uses.map((use) => `${file}: ${use.trim()}`))
  }
  expect(found).toEqual([])
  expect(files).toBeGreaterThan(300)
})
