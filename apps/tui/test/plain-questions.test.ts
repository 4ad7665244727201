/** What the packed program answers without the schema of an entry, against what the schema makes of the same words. */
import { CATALOGUE } from '@ffc/core'
import { describe, expect, it, test } from 'vitest'
import { entryOutlines } from '../scripts/entry-loaders.ts'
import { giveAnswer } from '../src/commands/analysis.ts'
import { askPlainly } from '../src/commands/plain-question.ts'
import type { EntryOutline, PlainFlag } from '../src/entry-outline.ts'
import { guarded } from '../src/guarded.ts'
import { run } from '../src/run.ts'
import { watchedSystem } from '../src/test-system.ts'

const OUTLINES = (await entryOutlines()).map(({ outline }) => outline)
const PLAIN = OUTLINES.map((outline) => [outline.run.name, outline] as const)

/** The last word of its vocabulary for each flag that has one; switches on. */
function wordsFor({ name, value, choices }: PlainFlag): readonly string[] {
  if (choices) return [`--${name}`, choices.at(-1) ?? '']
  return value === undefined ? [`--${name}`] : []
}

/** Exit code and both outputs; null where the schema is asked. */
async function answerPlainly(outline: EntryOutline, args: readonly string[]) {
  const system = watchedSystem()
  let plain = true
  const code = await guarded(system, async () => {
    const asked = await askPlainly(outline, args, system)
    plain = asked !== null
    return asked ? giveAnswer(outline.run.name, asked, system) : 0
  })
  return plain ? [code, system.out(), system.err()] : null
}

async function answerBySchema({ run: { name } }: EntryOutline, args: readonly string[]) {
  const system = watchedSystem()
  return [await run([name, ...args], system), system.out(), system.err()]
}

test('every question that can be asked with nothing given can be asked without its schema', () => {
  const asking = CATALOGUE.filter(({ parameters }) => !parameters.safeParse({}).success)
  expect([...PLAIN, ...asking.map(({ name }) => [name])].map(([name]) => name).toSorted()).toEqual(
    CATALOGUE.map(({ name }) => name).toSorted(),
  )
})

describe.each(PLAIN)('%s', (_, outline) => {
  it.each([
    ['nothing', []],
    ['a date of each kind', ['--as-of', '2010-01-01', '--known-at=2016-01-01', '--csv']],
    ['every word that it knows', ['--as-of', '2012-05-06', ...outline.flags.flatMap(wordsFor), '--json']],
    ['an edition that does not exist', ['--edition', 'none']],
  ])('asked for %s gives the same bytes without its schema', async (_case, args) => {
    expect(await answerPlainly(outline, args)).toEqual(await answerBySchema(outline, args))
  })
})

describe('the schema is asked', () => {
  const lag = OUTLINES.find((outline) => outline.run.name === 'lag')!
  const treaties = OUTLINES.find((outline) => outline.run.name === 'treaties')!

  it.each([
    ['for numbers', ['--level', '0.9']],
    ['for lists', ['--exclude', 'chn-tha-extradition-1993']],
    ['for days that do not exist', ['--as-of', '2019-02-30']],
    ['for words that it does not know', ['--group-by', 'planet']],
    ['for flags that it does not know', ['--colour']],
    ['for flags given twice', ['--kind', 'extradition', '--kind', 'extradition']],
    ['for arguments without a flag', ['THA']],
    ['for help', ['--help']],
  ])('%s', async (_, args) => {
    expect(await answerPlainly(lag, args)).toBeNull()
  })

  it('for states', async () => {
    expect(await answerPlainly(treaties, ['--partner', 'THA'])).toBeNull()
  })
})
