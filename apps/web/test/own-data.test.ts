import { loadBundledDossier } from '@ffc/core/bundled'
import { exportPackage, selectView, tableCsv } from '@ffc/core/dossier'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { SCHEMES, WIDTHS, addressOf, untilComputed, usePages } from './open-page.ts'
import { claim, rowNames } from './read-page.ts'
import { violationsOf } from './violations-of.ts'

const open = usePages()
const bundled = await loadBundledDossier('extended')
const encode = (text: string) => new TextEncoder().encode(text)

/** Chooses files as a reader does. */
async function choose(page: Page, ...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  await page
    .getByLabel('Choose files')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })))
}

function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)])))
}

/** Drops a file or a folder of the disk, as one dragged from a window of the system. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
}

/** Takes the invented dossier. */
async function takeExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try an invented dossier' }).click()
  await claim(page, 'Read without an issue: 27 rows in 6 tables.')
}

describe('a reader’s own dossier', () => {
  test('is what every page speaks of, until the reader goes back', async () => {
    const page = await open('data/?edition=extended')
    await takeExample(page)
    expect(addressOf(page)).toBe('data/')
    await page.getByRole('link', { name: 'See what they say of treaties' }).click()
    await claim(page, /^Half of Aldova’s extradition treaties took more than/)
    await expect.poll(() => rowNames(page)).toEqual(['Brenland', 'Corsia', 'Delmark', 'Elvaria', 'Fenmark'])
    for (const [link, text] of [
      ['Routes', /^Through the east, 1 of 1 state is bound to Aldova/],
      ['Timeline', /^\d+ dated claims, 2001–/],
      ['Evidence', 'Who says so, and who disagrees?'],
      ['Cooperation', 'Who helps, on paper and in practice?'],
      ['Estimates', 'How many, and of whom?'],
      ['Methods', 'Why should I believe it?'],
      ['Briefing', /./],
    ] as const) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: link, exact: true }).click()
      await claim(page, text)
      await claim(page, 'Your own data: invented-example (An invented example), 27 rows.')
      await expect.poll(() => page.getByText('This view could not be computed').count(), { message: link }).toBe(0)
    }
    await page.getByRole('button', { name: 'Back to the bundled data' }).click()
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Treaties', exact: true }).click()
    await claim(page, '36 extradition treaties, 30 in force, 6 still waiting as of 25 January 2019.')
    await expect.poll(() => page.getByText('Your own data:').count()).toBe(0)
  })

  test('never leaves the tab: nothing is asked for but the program’s own files', async () => {
    const page = await open('data/')
    const asked: { url: string; method: string; body: string | null }[] = []
    page.on('request', (request) =>
      asked.push({ url: request.url(), method: request.method(), body: request.postData() }),
    )
    await takeExample(page)
    await choose(page, { name: 'mine.csv', bytes: encode(tableCsv('conversions', bundled.tables.conversions)) })
    await claim(page, /Your own data: mine\.csv/)
    await page.getByRole('button', { name: 'Keep it in this browser' }).click()
    await claim(page, 'Kept in this browser until you remove it.')
    expect(asked.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([])
    for (const { url } of asked)
      expect(url).toMatch(new RegExp(`^${inject('site')}assets/[\\w.-]+\\.(?:js|css|woff2)$`))
  })

  test('is printed as --data in commands, and nothing is said of an API that has not seen it', async () => {
    const page = await open('data/')
    await takeExample(page)
    await page.getByRole('link', { name: 'See what they say of treaties' }).click()
    await claim(page, /^Half of Aldova/)
    await page.getByText('Cite it, link to it, compute it again').first().click()
    await claim(page, 'ffc lag --data invented-example')
    await expect.poll(() => page.getByText('From the API').count()).toBe(0)
  })

  test('is gone with a reload, unless it is kept; then until it is removed', async () => {
    const page = await open('data/')
    await takeExample(page)
    await page.reload()
    await untilComputed(page)
    await expect.poll(() => page.getByText('Your own data:').count()).toBe(0)
    await takeExample(page)
    await page.getByRole('button', { name: 'Keep it in this browser' }).click()
    await claim(page, 'Kept in this browser until you remove it.')
    await page.goto(new URL('treaties/', inject('site')).href)
    await untilComputed(page)
    await claim(page, /^Half of Aldova’s extradition treaties/)
    await page.getByRole('button', { name: /remove mine from this browser/ }).click()
    await claim(page, '36 extradition treaties')
    await page.reload()
    await untilComputed(page)
    await claim(page, '36 extradition treaties')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })
})

describe('what is given', () => {
  test('may be the very package that the page gave: it answers as the bundled data do', async () => {
    const files = Object.fromEntries(exportPackage(selectView(bundled, { edition: 'extended' })))
    const page = await open('data/')
    await choose(page, { name: 'package.zip', bytes: zipped(files) })
    await claim(page, /Read without an issue: 1,\d{3} rows in 15 tables/)
    await page.getByRole('link', { name: 'See what they say of treaties' }).click()
    await claim(page, '44 extradition treaties, 32 in force')
    expect(addressOf(page)).toBe('treaties/')
  })

  test('may be one table, dropped anywhere on the page', async () => {
    const page = await open('data/')
    const text = tableCsv('conversions', bundled.tables.conversions.slice(0, 1))
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer()
      data.items.add(new File([content], 'whatever.csv'))
      return data
    }, text)
    await page.dispatchEvent('h1', 'drop', { dataTransfer: transfer })
    await claim(page, /Your own data: whatever\.csv/)
    await claim(page, /with own conversions/)
    expect(addressOf(page)).toBe('data/')
  })

  test('may be a folder, dropped as the system drops it, with what lies in folders within it', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'ffc-drop-')), 'my-dossier')
    try {
      await mkdir(join(folder, 'tables'), { recursive: true })
      for (const [name, bytes] of exportPackage(selectView(bundled, { edition: 'article' }))) {
        const place = name.endsWith('.csv') ? join('tables', name.split('/').at(-1)!) : name
        await writeFile(join(folder, place), bytes)
      }
      await writeFile(join(folder, 'tables', '._events.csv'), 'what a file system leaves')
      const page = await open('data/')
      await drop(page, folder)
      await claim(page, 'Your own data: my-dossier')
      await page.getByRole('link', { name: 'See what they say of treaties' }).click()
      await claim(page, '36 extradition treaties, 30 in force')
    } finally {
      await rm(join(folder, '..'), { recursive: true })
    }
  })
})

describe('issues', () => {
  test('stand with file, row and column, are mended in place by keyboard, and then it is read', async () => {
    const page = await open('data/')
    await page.getByRole('button', { name: 'Try one with mistakes' }).click()
    await claim(page, '5 things to mend in invented-example before it can be read')
    await claim(page, 'milestones.csv, row 4, column date')
    await claim(page, 'there is no day 31 in 2004-09, which has 30 days')
    const mend = async (label: string | RegExp, text: string) => {
      const field = page.getByLabel(label)
      await field.fill(text)
      await field.press('Enter')
    }
    await mend('New name of the column title_cn; empty to remove it', 'title_zh')
    await claim(page, '3 issues left.')
    await mend('New content of events.csv, row 3, column kind', 'refusal')
    await claim(page, '2 issues left.')
    // The focus waits at the next.
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('2004-09-31')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('2004-09-30')
    await page.keyboard.press('Enter')
    await claim(page, '1 issue left.')
    await mend(/^New content of milestones\.csv, row 7, column treaty/, 'xaa-xad-extradition-2009')
    await claim(page, 'Read without an issue: 27 rows in 6 tables.')
  })

  test('and the tables as mended can be taken along', async () => {
    const page = await open('data/')
    await page.getByRole('button', { name: 'Try one with mistakes' }).click()
    for (const [button, name] of [
      ['Download the list (CSV)', 'ffc-issues.csv'],
      ['Download the tables as mended so far (ZIP)', 'ffc-mended.zip'],
      ['Download a template', 'ffc-template.zip'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ])
      expect(file.suggestedFilename()).toBe(name)
    }
  })
})

test.each(SCHEMES.flatMap((colorScheme) => WIDTHS.map((width) => ({ colorScheme, width }))))(
  'axe finds nothing against issues, a tool and own data, $colorScheme, $width px',
  async (options) => {
    const page = await open('data/', options)
    await page.getByRole('button', { name: 'Try one with mistakes' }).click()
    await page.locator('.issues').waitFor()
    await page.getByRole('button', { name: 'Try an invented table' }).click()
    await page.locator('.tool-result').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await takeExample(page)
    expect(await violationsOf(page)).toEqual([])
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(options.width)
  },
)

describe('hostile files', () => {
  const refused: readonly (readonly [what: string, name: string, bytes: Uint8Array, said: string | RegExp])[] = [
    ['a bomb', 'bomb.zip', zipSync({ 'treaties.csv': new Uint8Array(70 * 1024 * 1024) }, { level: 1 }), /unpacks to/],
    ['what is no archive and no text', 'x.zip', new Uint8Array([0xff, 0xd8, 0xff]), 'not UTF-8 text'],
    ['a NUL', 'treaties.csv', encode('id\0'), 'the file holds a NUL byte'],
    ['a table of nothing known', 'x.csv', encode('a,b\n1,2\n'), 'the header is that of no table of a dossier'],
    ['a path that leads out', 'x.zip', zipped({ '../treaties.csv': 'id\n' }), 'a path that leads out of the archive'],
  ]

  test.each(refused)('%s is refused with what to do', async (_, name, bytes, said) => {
    const page = await open('data/')
    await choose(page, { name, bytes })
    await claim(page, said)
    await claim(page, 'What to do')
    await expect.poll(() => page.getByText('Your own data:').count()).toBe(0)
  })

  test('HTML, formulas and keys of prototypes are shown as the text that they are', async () => {
    const page = await open('data/')
    const header = tableCsv('terms', []).trim()
    const row = ['<img src=x onerror=alert(1)>', '__proto__', '=cmd|calc', 'constructor'].join(',')
    const cells = header.split(',').length - 4
    await choose(page, { name: 'terms.csv', bytes: encode(`${header}\n${row}${','.repeat(cells)}\n`) })
    await claim(page, /things? to mend in terms\.csv/)
    await expect.poll(() => page.locator('.issues img').count()).toBe(0)
    const values = await page
      .locator('.issues input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    expect(values).toContain('<img src=x onerror=alert(1)>')
  })

  test('a file larger than is taken is refused before it is read', async () => {
    const page = await open('data/')
    await page.evaluate(() => {
      const file = new File(['id\n'], 'huge.csv')
      Object.defineProperty(file, 'size', { value: 65 * 1024 * 1024 })
      file.arrayBuffer = () => Promise.reject(new Error('it was read'))
      const data = { types: ['Files'], items: [], files: [file] }
      const event = new Event('drop', { bubbles: true, cancelable: true })
      Object.defineProperty(event, 'dataTransfer', { value: data })
      document.body.dispatchEvent(event)
    })
    await claim(page, 'huge.csv is larger than 64 MB. Leave out what is not needed, or split it.')
    expect(addressOf(page)).toBe('data/')
  })
})
