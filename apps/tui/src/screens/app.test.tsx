import { loadBundledDossier } from '@ffc/core/bundled'
import { cleanup, render } from 'ink-testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import type { ComputeAnswer } from './answer-service.ts'
import { computeAnswer } from './answers.ts'
import { App, type AppProps } from './app.tsx'

const article = await loadBundledDossier()

/** As a worker would, but in this thread. */
const compute: ComputeAnswer = (dossier, request, question) => ({
  outcome: Promise.resolve(computeAnswer(dossier, request, question)),
  stop: () => {},
})

afterEach(cleanup)

/** The app on a terminal of 100 columns, as a person uses it: keys in, frames out. */
function openApp(props: Partial<AppProps> = {}) {
  const { stdin, stdout, lastFrame } = render(
    <App
      dossier={article}
      request={{}}
      loadEdition={loadBundledDossier}
      compute={compute}
      folder="."
      terminal={{ ascii: false, useColor: false }}
      {...props}
    />,
  )
  Object.defineProperty(stdout, 'rows', { value: 30, configurable: true })
  stdout.emit('resize')
  return {
    press: (keys: string) => stdin.write(keys),
    resize(rows: number) {
      Object.defineProperty(stdout, 'rows', { value: rows, configurable: true })
      stdout.emit('resize')
    },
    frame: () => lastFrame() ?? '',
  }
}

/** A busy machine draws late; what is waited for is the frame, not the time. */
const PATIENCE = { timeout: 20_000 }

const ESCAPE = '\u001b'
const ENTER = '\r'

describe('the full-screen app', () => {
  test('it opens with the treaties, all of the terminal and no more', async () => {
    const app = openApp()
    await expect.poll(app.frame, PATIENCE).toContain('36 extradition treaties: 30 in force and 6 pending')
    await expect.poll(() => app.frame().split('\n').length, PATIENCE).toBe(30)
  })

  test('a person looks up how long Indonesia took, and who says so', async () => {
    const app = openApp()
    app.press('/indonesia')
    await expect.poll(app.frame, PATIENCE).toContain('Find: indonesia')
    app.press(ENTER)
    await expect.poll(app.frame, PATIENCE).toContain('“indonesia”')
    app.press(ENTER)
    await expect
      .poll(app.frame, PATIENCE)
      .toContain('Indonesia: signed 1 July 2009; in force 19 January 2018, after 8.6 years (3,124 days).')
    app.press('j')
    app.press(ENTER)
    await expect.poll(app.frame, PATIENCE).toContain('chn-idn-extradition-2009.in-force.duchatel-2019')
    app.press(ESCAPE)
    await expect.poll(app.frame, PATIENCE).toContain('What happened')
  })

  test('a person goes back in time and sees the curve of that day', async () => {
    const app = openApp()
    app.press('2')
    await expect.poll(app.frame, PATIENCE).toContain('took more than 2.9 years to bind')
    app.press('a2010-01-01')
    app.press(ENTER)
    await expect.poll(app.frame, PATIENCE).toContain('as of 1 January 2010')
    expect(app.frame()).toContain('Half of China’s extradition treaties took more than')
    expect(app.frame()).not.toContain('took more than 2.9 years to bind')
  })

  test('keys that come at once are keys one by one', async () => {
    const app = openApp()
    app.press('jjj')
    await expect.poll(app.frame, PATIENCE).toContain('4 of 36')
  })

  test('the other edition is loaded when it is asked for', async () => {
    const app = openApp()
    app.press('e')
    await expect.poll(app.frame, PATIENCE).toContain('extended edition ·')
    expect(app.frame()).not.toContain('36 extradition treaties:')
  })

  test('an edition that cannot be read is said, and the app goes on', async () => {
    const app = openApp({ loadEdition: () => Promise.reject(new Error('the folder is gone')) })
    app.press('e')
    await expect.poll(app.frame, PATIENCE).toContain('the folder is gone')
    app.press('j')
    await expect.poll(app.frame, PATIENCE).toContain('article edition')
  })

  test('a terminal that shrinks says what it needs, and comes back', async () => {
    const app = openApp()
    app.resize(10)
    await expect.poll(app.frame, PATIENCE).toContain('ffc needs a terminal of 80×24; this one has 100×10.')
    app.resize(30)
    await expect.poll(app.frame, PATIENCE).toContain('36 extradition treaties')
  })

  test('in ASCII there is nothing else', async () => {
    const app = openApp({ terminal: { ascii: true, useColor: false } })
    await expect.poll(app.frame, PATIENCE).toContain('36 extradition treaties')
    const sights = [
      ['2', "Half of China's extradition treaties"],
      ['b', 'SE Asia'],
      ['?', 'Right  l'],
      [ESCAPE, 'At risk'],
      ['4', 'Pakistan'],
      ['1', 'Thailand'],
      [ENTER, 'What happened'],
    ] as const
    for (const [keys, text] of sights) {
      app.press(keys)
      await expect.poll(app.frame, PATIENCE).toContain(text)
      expect(app.frame()).toMatch(/^[\u0020-\u007e\n]*$/)
    }
  })

  test('without colour no colour is sent', async () => {
    const app = openApp()
    await expect.poll(app.frame, PATIENCE).toContain('36 extradition treaties')
    // oxlint-disable-next-line no-control-regex -- colour is a control sequence
    expect(app.frame()).not.toMatch(/\u001b\[(3[0-7]|9[0-7]|38|4[0-7])/)
  })
})
