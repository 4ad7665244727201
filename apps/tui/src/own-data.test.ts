/** A folder of the caller's own, from `ffc validate` to `--data`: the bundled data, and what may be wrong with them. */
import { appendFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from './run.ts'
import { EXIT, type System } from './system.ts'
import { watchedSystem } from './test-system.ts'

const DATA = fileURLToPath(new URL('../../../data', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ffc-own-'))
  await cp(DATA, join(folder, 'mine'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs one command line in the folder that holds the data as `mine`. */
async function ffc(args: readonly string[], world: Partial<System> = {}) {
  const system = watchedSystem({ folder, ...world })
  return { code: await run(args, system), out: system.out(), err: system.err() }
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'mine', file)
  const text = await readFile(path, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  await writeFile(path, changed)
}

/** A column of a CSV without quoted cells before it taken out. */
function withoutColumn(text: string, column: number): string {
  return text.replaceAll(/^.*$/gm, (line) => line.split(',').toSpliced(column, 1).join(','))
}

describe('validate', () => {
  test('of good data says so, with what was read, and exits with 0', async () => {
    const { code, out, err } = await ffc(['validate', 'mine'])
    expect([code, err]).toEqual([EXIT.ok, ''])
    expect(out).toMatch(/^mine: no issues; \d+ sources, \d+ countries, \d+ treaties, \d+ milestones, /)
    const json = JSON.parse((await ffc(['validate', 'mine', '--json'])).out)
    expect(json).toEqual({ meta: { analysis: 'validate', target: 'mine', n: 0 }, data: { issues: [] } })
  })

  test.each<[what: string, file: string, change: (text: string) => string, issue: RegExp]>([
    [
      'a deleted column',
      'milestones.csv',
      (text) => withoutColumn(text, 2),
      /^milestones\.csv:1:stage: column stage is missing \(got "id,treaty,party,.*"; expected the columns id,treaty,stage,.*\)\. Tip: Add a column stage/m,
    ],
    [
      'a duplicate id',
      'milestones.csv',
      (text) =>
        text.replace(
          '\nchn-tha-extradition-1993.in-force.duchatel-2019,',
          '\nchn-tha-extradition-1993.signed.duchatel-2019,',
        ),
      /^milestones\.csv:3:id: duplicate id, first used at milestones\.csv:2 \(got "chn-tha-extradition-1993\.signed\.duchatel-2019"; expected an id that no other row has\)\. Tip: Remove/m,
    ],
    [
      '2017-02-30',
      'milestones.csv',
      (text) => text.replace('1999-03-07', '2017-02-30'),
      /^milestones\.csv:3:date: there is no day 30 in 2017-02, which has 28 days \(got "2017-02-30"; expected a date that exists, in EDTF, .*\)\. Tip: /m,
    ],
    [
      'an entry into force before the signature',
      'milestones.csv',
      (text) => text.replace('1999-03-07', '1990-03-07'),
      /^milestones\.csv:3:date: in-force comes before signed of the same treaty in the same source \(got "1990-03-07"; expected a date not before 1993-08-26 \(milestones\.csv:2\)\)\. Tip: Check/m,
    ],
    [
      'an unknown country',
      'treaties.csv',
      (text) => text.replace('CHN;THA', 'CHN;XYZ'),
      /^treaties\.csv:2:parties: unknown country \(got "XYZ"; expected the id of a row in data\/countries\.csv.*\)\. Tip: Add the row/m,
    ],
    [
      'a broken manifest',
      'datapackage.json',
      (text) => text.slice(0, 500),
      /^datapackage\.json: not JSON\. Tip: Mend the syntax/m,
    ],
  ])('of %s names the place, what was expected and what to do, and exits with 1', async (_, file, change, issue) => {
    await edit(file, change)
    const { code, out, err } = await ffc(['validate', 'mine'])
    expect([code, out]).toEqual([EXIT.failed, ''])
    expect(err).toMatch(issue)
    expect(err).toMatch(/^mine: \d+ issues? in \d+ files?$/m)

    const json = await ffc(['validate', 'mine', '--json'])
    const { meta, data } = JSON.parse(json.out)
    expect([json.code, json.err]).toEqual([EXIT.failed, ''])
    expect(data.issues).toHaveLength(meta.n)
    expect(data.issues).toContainEqual(
      expect.objectContaining({
        file,
        rule: expect.stringMatching(/\S/),
        message: expect.any(String),
        tip: expect.any(String),
      }),
    )
  })

  test('of one file checks it beside the tables that it refers to, and reports it alone', async () => {
    await edit('treaties.csv', (text) => text.replace('CHN;THA', 'CHN;XYZ'))
    await edit('terms.csv', (text) => text.replace('three-evils,', 'three evils,'))
    const { code, err } = await ffc(['validate', 'mine/treaties.csv'])
    expect(code).toBe(EXIT.failed)
    expect(err).toContain('treaties.csv:2:parties: unknown country')
    expect(err).not.toContain('terms.csv:')
    expect(await ffc(['validate', 'mine/milestones.csv'])).toMatchObject({ code: EXIT.ok })
  })

  test('of a file that is no table refuses to call it good', async () => {
    await writeFile(join(folder, 'mine', '.hidden.csv'), '\u0000')
    for (const name of ['README.md', '.hidden.csv']) {
      const { code, out, err } = await ffc(['validate', `mine/${name}`])
      expect([code, out]).toEqual([EXIT.failed, ''])
      expect(err).toContain('not a table of a dossier')
    }
    await writeFile(join(folder, 'mine', 'spare.csv'), 'id\n')
    expect((await ffc(['validate', 'mine/spare.csv'])).err).toMatch(/^spare\.csv: not a table of a dossier/)
  })

  test('of a folder without tables says so', async () => {
    expect(await ffc(['validate', '.'])).toMatchObject({
      code: EXIT.failed,
      err: expect.stringContaining('no CSV file'),
    })
  })
})

describe('--data', () => {
  const zipMine = async (name: string, prefix = '') => {
    const files = await Promise.all(
      (await readdir(join(folder, 'mine'))).map(
        async (file) => [`${prefix}${file}`, await readFile(join(folder, 'mine', file))] as const,
      ),
    )
    await writeFile(join(folder, name), zipSync(Object.fromEntries(files)))
  }
  const linkOf = (out: string) => JSON.parse(out).meta.links.cli

  test('may be a zip: the same answer as of the folder, but for the command', async () => {
    await zipMine('my data.zip', 'mine/')
    const ofFolder = JSON.parse((await ffc(['treaties', '--json', '--data', 'mine'])).out)
    const { code, out } = await ffc(['treaties', '--json', '--data', 'my data.zip'])
    expect(code).toBe(EXIT.ok)
    const ofZip = JSON.parse(out)
    expect(ofZip.meta.links.cli).toBe("ffc treaties --data 'my data.zip'")
    expect({ ...ofZip, meta: { ...ofZip.meta, links: ofFolder.meta.links } }).toEqual(ofFolder)
    expect(await ffc(['validate', 'my data.zip'])).toMatchObject({ code: EXIT.ok, err: '' })
  })

  test('may be one CSV, which takes the place of that bundled table', async () => {
    const text = await readFile(join(folder, 'mine', 'treaties.csv'), 'utf8')
    await writeFile(join(folder, 'own.csv'), text.replace('China and Thailand', 'China and the Thai'))
    const { code, out } = await ffc(['treaties', '--json', '--data', 'own.csv'])
    expect(code).toBe(EXIT.ok)
    expect(out).toContain('China and the Thai')
    expect(JSON.parse(out).meta.dataVersion).toMatch(/ with own treaties$/)
    expect(await ffc(['validate', 'own.csv'])).toMatchObject({ code: EXIT.ok, err: '' })
    await writeFile(join(folder, 'own.csv'), text.replace('CHN;THA', 'CHN;XYZ'))
    const broken = await ffc(['treaties', '--data', 'own.csv'])
    expect([broken.code, broken.out]).toEqual([EXIT.failed, ''])
    expect(broken.err).toContain('treaties.csv:2:parties: unknown country')
    expect((await ffc(['validate', 'own.csv'])).err).toContain('treaties.csv:2:parties: unknown country')
  })

  test('stands in the command that an answer prints, wherever it came from', async () => {
    const flag = await ffc(['lag', '--json', '--as-of', '2010-01-01', '--data', 'mine'])
    const environment = await ffc(['lag', '--json', '--as-of', '2010-01-01'], { environment: { FFC_DATA: 'mine' } })
    expect(linkOf(flag.out)).toBe('ffc lag --as-of 2010-01-01 --data mine')
    expect(environment).toEqual(flag)
    expect((await ffc(['lag', '--data', 'mine'])).out).toMatch(/ ffc lag --data mine\n$/)
    expect(linkOf((await ffc(['lag', '--json'])).out)).toBe('ffc lag')
    await writeFile(join(folder, 'mine', 'plain'), 'time,event\n1,1\n2,0\n3,1\n')
    const survival = await ffc(['survival', '--json', '--file', 'mine/plain', '--time', 'time', '--event', 'event'])
    const command: string = linkOf(survival.out)
    expect(command).toMatch(/^ffc survival --file mine\/plain --time time --event event/)
    expect(await ffc([...command.split(' ').slice(1), '--json'])).toEqual(survival)
  })

  test.each<[what: string, name: string, content: Uint8Array]>([
    ['a zip bomb', 'bomb.zip', zipSync({ 'treaties.csv': new Uint8Array(8 * 1024 * 1024) })],
    ['a path that leads out', 'out.zip', zipSync({ '../treaties.csv': new Uint8Array(1) })],
    ['a cut zip', 'cut.zip', zipSync({ 'treaties.csv': new Uint8Array(100) }).subarray(0, 60)],
    ['bytes', 'noise.csv', new Uint8Array([0xff, 0xfe, 0, 1])],
  ])('that is %s is refused, the same by every command', async (_, name, content) => {
    await writeFile(join(folder, name), content)
    for (const args of [
      ['lag', '--data', name],
      ['why', 'chn-tha-extradition-1993', '--data', name],
      ['diff', '', 'edition=extended', '--data', name],
      ['export', 'out', '--data', name],
      ['figure', 'lag', '--out', 'lag.svg', '--data', name],
      ['validate', name],
    ]) {
      const { code, out, err } = await ffc(args)
      expect([code, out], args.join(' ')).toEqual([EXIT.failed, ''])
      expect(err, args.join(' ')).toContain(`${name}`)
      expect(err).not.toMatch(/fault of ffc/)
    }
    expect((await readdir(folder)).toSorted()).toEqual([name, 'mine'].toSorted())
  })

  test('answers as the bundled data do, but for nothing', async () => {
    const own = JSON.parse((await ffc(['lag', '--json', '--data', 'mine'])).out)
    const bundled = JSON.parse((await ffc(['lag', '--json'])).out)
    expect(own.data).toEqual(bundled.data)
  })

  test('may stand in the environment; the flag outranks it', async () => {
    const flag = await ffc(['lag', '--data', 'mine'])
    expect(await ffc(['lag'], { environment: { FFC_DATA: 'mine' } })).toEqual(flag)
    expect(await ffc(['lag', '--data', 'mine'], { environment: { FFC_DATA: '/nowhere' } })).toEqual(flag)
    expect(await ffc(['lag'], { environment: { FFC_DATA: '' } })).toMatchObject({ code: EXIT.ok })
  })

  test('with issues answers nothing, names the first of them a line each, and says how to see all', async () => {
    await edit('milestones.csv', (text) => text.replaceAll(',duchatel-2019,', ',nobody,'))
    const { code, out, err } = await ffc(['lag', '--json', '--data', 'mine'])
    expect([code, out]).toEqual([EXIT.failed, ''])
    const lines = err.trimEnd().split('\n')
    expect(lines[0]).toBe('ffc: mine breaks the rules of a dossier:')
    expect(lines.slice(1, 6).filter((line) => line.startsWith('milestones.csv:'))).toHaveLength(5)
    expect(lines[6]).toMatch(/^and \d+ more$/)
    expect(lines[7]).toMatch(/^Next: Run ffc validate mine for all \d+ issues, mend them and run this again\.$/)
  })

  test('with one issue names it and sends nobody to see it once more', async () => {
    await edit('milestones.csv', (text) => text.replace('1999-03-07', '2017-02-30'))
    const { err } = await ffc(['lag', '--data', 'mine'])
    expect(err.trimEnd().split('\n')).toEqual([
      'ffc: mine breaks the rules of a dossier:',
      expect.stringMatching(/^milestones\.csv:3:date: there is no day 30/),
      'Next: Mend it and run this again; ffc validate mine checks the data alone.',
    ])
  })

  test('about another state is answered about that state', async () => {
    await edit('datapackage.json', (text) => text.replace('"focalState": "CHN"', '"focalState": "THA"'))
    const { err } = await ffc(['validate', 'mine'])
    expect(err).toContain('the focal state does not stand first (got "CHN;BGR"; expected THA;')
  })
})

describe('data with escapes in them', () => {
  const ESCAPE = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e'
  // oxlint-disable-next-line no-control-regex -- finding them is the point
  const ACTS = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/

  test.each<[where: string, poison: () => Promise<void>]>([
    [
      'a cell',
      () =>
        edit('treaties.csv', (text) =>
          text.replace('Extradition treaty between China and Thailand', `Treaty ${ESCAPE}`),
        ),
    ],
    ['an id', () => edit('treaties.csv', (text) => text.replace('chn-tha-extradition-1993', `chn${ESCAPE}`))],
    ['a header', () => edit('treaties.csv', (text) => text.replace('title_zh', `title${ESCAPE}`))],
    ['a row of the wrong length', () => appendFile(join(folder, 'mine', 'treaties.csv'), `${ESCAPE},"${ESCAPE}"\n`)],
    ['text after a quote', () => appendFile(join(folder, 'mine', 'treaties.csv'), `"a"${ESCAPE}\n`)],
    ['the manifest', () => edit('datapackage.json', (text) => text.replace('"version": "', `"version": "\\u001b[2J`))],
    ['a file name', () => writeFile(join(folder, 'mine', `x${ESCAPE.replaceAll('/', '')}.csv`), 'id\n')],
  ])('in %s are refused, and nothing of them reaches the terminal', async (_, poison) => {
    await poison()
    for (const args of [
      ['validate', 'mine'],
      ['lag', '--data', 'mine'],
      ['treaties', '--csv', '--data', 'mine'],
    ]) {
      const { code, out, err } = await ffc(args)
      expect(code).toBe(EXIT.failed)
      expect(out + err).not.toMatch(ACTS)
      expect(err).not.toBe('')
    }
  })

  test('what a spreadsheet would run is made harmless in CSV, and only there', async () => {
    await edit('treaties.csv', (text) => text.replace('Extradition treaty between China and Thailand', '=cmd()'))
    await edit('treaties.csv', (text) =>
      text.replace('chn-tha-extradition-1993,extradition,CHN;THA', 'chn-tha-extradition-1993,multilateral,CHN'),
    )
    const csv = await ffc(['treaties', '--kind', 'multilateral', '--csv', '--data', 'mine', '--quiet'])
    expect(csv.out).toContain(",'=cmd(),")
    const { out } = await ffc(['treaties', '--kind', 'multilateral', '--json', '--data', 'mine'])
    expect(out).toContain('"titleEn": "=cmd()"')
  })
})
