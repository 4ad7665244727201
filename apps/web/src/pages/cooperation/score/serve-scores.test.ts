import { answer } from '@ffc/core/analyses'
import { score } from '@ffc/core/analyses/score.run'
import { loadBundledDossier } from '@ffc/core/bundled'
import { selectView } from '@ffc/core/dossier'
import { describe, expect, test } from 'vitest'
import type { FromScoreWorker, ScoreQuestion } from './score-messages.ts'
import { makeScoreServer } from './serve-scores.ts'

const dossier = await loadBundledDossier()

describe('the server of scores', () => {
  test('answers as core does, after reports that grow to the whole', async () => {
    const { serve, posted, untilQuiet } = start()
    serve({ kind: 'dossier', dossier })
    serve({ kind: 'score', question: question('a', 100) })
    await untilQuiet()
    const last = posted.at(-1)
    const parameters = question('a', 100).parameters
    expect(last).toEqual({ kind: 'done', key: 'a', answer: answer(score, selectView(dossier), parameters) })
    const reported = posted.flatMap((message) => (message.kind === 'progress' ? [message.completed] : []))
    expect(reported).toEqual([0, 20, 40, 60, 80, 100])
  })

  test('a later question takes the place of the one before, which is never answered', async () => {
    const { serve, posted, untilQuiet } = start()
    serve({ kind: 'dossier', dossier })
    serve({ kind: 'score', question: question('early', 100) })
    serve({ kind: 'score', question: question('late', 40) })
    await untilQuiet()
    expect(posted.flatMap((message) => (message.kind === 'done' ? [message.key] : []))).toEqual(['late'])
  })

  test('stops when it is told to', async () => {
    const { serve, posted, untilQuiet } = start()
    serve({ kind: 'dossier', dossier })
    serve({ kind: 'score', question: question('a', 100) })
    serve({ kind: 'cancel' })
    await untilQuiet()
    expect(posted.every(({ kind }) => kind === 'progress')).toBe(true)
  })

  test('says what a question asks for in vain', async () => {
    const { serve, posted, untilQuiet } = start()
    serve({ kind: 'dossier', dossier })
    const asked = question('a', 10)
    serve({ kind: 'score', question: { ...asked, parameters: { ...asked.parameters, weights: ['nothing=1'] } } })
    await untilQuiet()
    expect(posted.at(-1)).toMatchObject({ kind: 'failed', key: 'a', message: expect.stringContaining('nothing') })
  })
})

function start() {
  const posted: FromScoreWorker[] = []
  const pauses: (() => void)[] = []
  const serve = makeScoreServer({
    post: (message) => posted.push(message),
    pause: () => new Promise((resolve) => pauses.push(resolve)),
    isDue: () => true,
  })
  /** Lets every run go on until none waits. */
  const untilQuiet = async () => {
    await Promise.resolve()
    while (pauses.length > 0) {
      pauses.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { serve, posted, untilQuiet }
}

function question(key: string, draws: number): ScoreQuestion {
  return { key, view: {}, parameters: { ...score.defaults, draws } }
}
