/** The command in an answer's links asks the same question when it is run as it stands. */
import { execFileSync } from 'node:child_process'
import { CATALOGUE } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { expect, test } from 'vitest'
import { run } from './run.ts'
import { watchedSystem } from './test-system.ts'

const DOSSIER = await loadBundledDossier('extended')

/** The words of a command line as a shell splits it. */
function wordsOf(command: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1)
}

const QUESTIONS = CATALOGUE.flatMap(({ name, examples, parameters }) => {
  const few = 'draws' in parameters.shape ? { draws: '100' } : {}
  return examples.map((example) => [name, { ...example.parameters, ...few }] as const)
})

test.each(QUESTIONS)('%s %j', async (name, parameters) => {
  const entry = CATALOGUE.find((one) => one.name === name)!
  const { meta, data } = entry.prepare(DOSSIER, parameters).answer()
  const [program, ...words] = wordsOf(meta.links.cli)
  expect(program).toBe('ffc')
  const system = watchedSystem({})
  await run([...words, '--json'], system)
  expect(JSON.parse(system.out())).toMatchObject({ data: JSON.parse(JSON.stringify(data)) })
})
