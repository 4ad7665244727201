import { CATALOGUE, TOOLS } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { describe, expect, test } from 'vitest'
import { allCommands } from './commands/index.ts'
import { run } from './run.ts'
import { EXIT, type System } from './system.ts'
import { watchedSystem } from './test-system.ts'

/** Exit code, standard output and standard error of one command line. */
async function ffc(line: string | readonly string[], world: Partial<System> = {}) {
  const system = watchedSystem(world)
  const code = await run(typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line, system)
  return { code, out: system.out(), err: system.err() }
}

const COMMANDS = await allCommands()

describe('lag', () => {
  test('is the article’s figures, in sentences and a table', async () => {
    const { code, out, err } = await ffc('lag')
    expect([code, err]).toEqual([EXIT.ok, ''])
    expect(out).toMatch(/^Half of China’s extradition treaties took more than 2\.9 years to bind\n/)
    expect(out).toContain('36 extradition treaties, 30 in force, 6 still waiting as of 25 January 2019.')
    expect(out).toContain('half after 1,050 days (95% interval 673–1,529)')
    expect(out).toMatch(/Data .*, article edition, as of 2019-01-25\. ffc lag\n$/)
  })

  test('--json is the answer that the API gives, and nothing else', async () => {
    const { code, out, err } = await ffc('lag --json --as-of 2010-01-01')
    expect([code, err]).toEqual([EXIT.ok, ''])
    const { meta, data } = JSON.parse(out)
    expect(meta).toMatchObject({ analysis: 'lag', asOf: '2010-01-01', links: { cli: 'ffc lag --as-of 2010-01-01' } })
    expect(data.n).toBe(meta.n)
  })

  test('--csv has a header and a row for each point, in full precision, with CRLF', async () => {
    const { out } = await ffc('lag --csv')
    const [header, ...rows] = out.trimEnd().split('\r\n')
    expect(header).toMatch(/^group,time,atRisk,events,censored,survival,standardError,lower,upper,cumulativeHazard/)
    expect(rows).toHaveLength(36)
    expect(rows[0]).toMatch(/^all,\d+,36,1,0,0\.9722222222222222,/)
  })

  test('--ndjson is a JSON object a line', async () => {
    const { out } = await ffc('lag --ndjson')
    const objects = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(objects).toHaveLength(36)
    expect(objects[0]).toMatchObject({ group: 'all', atRisk: 36, survival: 35 / 36 })
  })

  test('--md is a Markdown table', async () => {
    const lines = (await ffc('lag --md')).out.trimEnd().split('\n')
    expect(lines).toHaveLength(38)
    expect(lines[0]).toMatch(/^\| Group \| Days \| At risk \|/)
    expect(lines[1]).toMatch(/^\| --- \| ---: \|/)
  })

  test('exports print warnings apart from the data, unless they are to be quiet', async () => {
    const view = 'lag --csv --edition extended'
    const { out, err } = await ffc(view)
    expect(err).toMatch(/^Note: /)
    expect(await ffc(`${view} --quiet`)).toEqual({ code: EXIT.ok, out, err: '' })
  })
})

describe('output', () => {
  test.each(['lag', 'lag --json', 'lag --csv', 'treaties --md', 'treaties --ndjson', 'help', 'version'])(
    'of %s is the same on a terminal and in a pipe',
    async (line) => {
      const terminal = { isInteractive: true, environment: { TERM: 'xterm-256color', FORCE_COLOR: '1', COLUMNS: '40' } }
      expect(await ffc(line, terminal)).toEqual(await ffc(line))
    },
  )

  test.each(CATALOGUE.filter(({ parameters }) => parameters.safeParse({}).success).map(({ name }) => name))(
    'of %s has no control characters but line ends',
    { timeout: 120_000 },
    async (name) => {
      for (const format of ['', '--md', '--csv', '--json', '--ndjson']) {
        const { out, err } = await ffc(`${name} ${format}`)
        // oxlint-disable-next-line no-control-regex -- finding them is the point
        expect(out + err).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/)
      }
    },
  )
})

describe('exit code', () => {
  test.each<[line: string, code: number, says: RegExp]>([
    ['nonsense', EXIT.usage, /^ffc: there is no command "nonsense"\nNext: See ffc help for all commands\.\n$/],
    ['lagg', EXIT.usage, /there is no command "lagg"\nNext: Did you mean lag\? See ffc help\./],
    ['__proto__', EXIT.usage, /there is no command "__proto__"/],
    ['constructor', EXIT.usage, /there is no command "constructor"/],
    ['-x', EXIT.usage, /there is no command "-x"/],
    ['lag --bogus', EXIT.usage, /^ffc: Unknown option '--bogus'\nNext: Known flags: --edition, --as-of, /],
    ['lag -x', EXIT.usage, /Unknown option '-x'/],
    ['lag --__proto__', EXIT.usage, /Unknown option '--__proto__'/],
    ['lag --as-of', EXIT.usage, /^ffc: --as-of has no value\n/],
    ['lag --as-of --json', EXIT.usage, /^ffc: --as-of has no value\n/],
    ['lag --json=yes', EXIT.usage, /Option '--json' does not take an argument/],
    ['lag --json --csv', EXIT.usage, /--json and --csv exclude each other/],
    ['lag --as-of 2010-01-01 --as-of 2011-01-01', EXIT.usage, /--as-of is given twice/],
    ['lag extra', EXIT.usage, /unexpected argument "extra"/],
    ['lag --as-of 2017-02-30', EXIT.usage, /as-of: expected a day that exists, as YYYY-MM-DD \(got "2017-02-30"\)/],
    ['lag --as-of=', EXIT.usage, /as-of: expected a day that exists/],
    ['lag --level 95', EXIT.usage, /level: expected a confidence level below 1, such as 0\.95 \(not 95\)/],
    ['lag --horizon 1e308', EXIT.usage, /horizon: expected a number up to 36525/],
    ['lag --kind treaty', EXIT.usage, /kind: expected one of extradition, /],
    ['lag --edition nowhere', EXIT.usage, /there is no edition "nowhere".*\nNext: Use one of: article, extended\./],
    ['lag --exclude nothing', EXIT.usage, /exclude: there is no row "nothing"/],
    ['lag --data /nowhere/at/all', EXIT.failed, /\/nowhere\/at\/all: no such file or folder\nNext: /],
    ['validate', EXIT.usage, /validate takes one folder or file/],
    ['validate a b', EXIT.usage, /validate takes one folder or file/],
    ['validate /nowhere', EXIT.failed, /\/nowhere: no such file or folder/],
    ['serve --port 99999', EXIT.usage, /port: expected a whole number from 0 to 65535 \(got "99999"\)/],
    ['serve --port=', EXIT.usage, /port: expected a whole number/],
    ['serve --port 0x50', EXIT.usage, /port: expected a whole number/],
    ['open', EXIT.usage, /the full-screen app needs a terminal/],
    ['--edition extended', EXIT.usage, /the full-screen app needs a terminal/],
    ['help nonsense', EXIT.usage, /there is no command "nonsense"/],
    ['why no-such-row', EXIT.failed, /no-such-row/],
  ])('of ffc %s is %i, with what is wrong and what to do', async (line, code, says) => {
    const result = await ffc(line)
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toMatch(says)
    expect(result.err).toMatch(/^ffc: .*\nNext: .*\n$/s)
    expect(result.err).not.toMatch(/\n {4}at /)
  })

  test('is 3 for an empty answer, where that is asked for', async () => {
    const view = 'treaties --as-of 1950-01-01 --kind extradition'
    expect((await ffc(view)).code).toBe(EXIT.ok)
    const { code, out } = await ffc(`${view} --fail-empty --csv`)
    expect(code).toBe(EXIT.empty)
    expect(out).toMatch(/^id,kind,[^\r\n]*\r\n$/)
    expect((await ffc('treaties --fail-empty')).code).toBe(EXIT.ok)
  })

  test('is 1 for a fault of ours, which is owned, without a stack trace', async () => {
    const system = watchedSystem({
      writeOut: () => {
        throw new TypeError('disk\u001b[2J is full')
      },
    })
    expect(await run(['lag'], system)).toBe(EXIT.failed)
    expect(system.err()).toBe(
      'ffc: this is a fault of ffc, not yours (disk�[2J is full).\nNext: report it with the command that you ran.\n',
    )
  })

  test('lets the fault itself through where somebody is debugging', async () => {
    const system = watchedSystem({
      writeOut: () => {
        throw new TypeError('broken')
      },
      environment: { FFC_DEBUG: '1' },
    })
    await expect(run(['lag'], system)).rejects.toThrow('broken')
  })
})

describe('help', () => {
  test('lists every command with what it does', async () => {
    const { code, out } = await ffc('help')
    expect(code).toBe(EXIT.ok)
    for (const { name, summary } of COMMANDS)
      expect(out).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'))
  })

  test.each([[''], ['--help'], ['-h']])('is what ffc %s prints without a terminal', async (line) => {
    expect(await ffc(line)).toEqual(await ffc('help'))
  })

  test('lists the exit codes', async () => {
    const { out } = await ffc('help exit-codes')
    for (const code of Object.values(EXIT)) expect(out).toMatch(new RegExp(`^  ${code} +\\S`, 'm'))
  })

  test.each(COMMANDS.map(({ name }) => name))(
    'on %s is the same by flag and by command, and exits with 0',
    async (name) => {
      const byCommand = await ffc(`help ${name}`)
      expect(byCommand).toMatchObject({ code: EXIT.ok, err: '' })
      expect(byCommand.out).toMatch(/^ffc .*\n$/s)
      for (const flag of ['--help', '-h', '--json --help']) expect(await ffc(`${name} ${flag}`)).toEqual(byCommand)
    },
  )

  test.each([...CATALOGUE, ...TOOLS].map((entry) => [entry.name, entry] as const))(
    'on %s describes every flag',
    async (name, { parameters }) => {
      const { out } = await ffc(`help ${name}`)
      const flags = [...out.matchAll(/^ {2}--([a-z0-9-]+)(?: \S+)?\n {6}(.*)$/gm)]
      for (const key of Object.keys(parameters.shape)) {
        const flag = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        expect(flags.find(([, found]) => found === flag)?.[2], flag).toMatch(/\S/)
      }
    },
  )
})

test('version names ffc, the data and their hash', async () => {
  const { version, hash } = await loadBundledDossier()
  for (const line of ['version', '--version', '-v']) {
    expect(await ffc(line)).toMatchObject({
      code: EXIT.ok,
      out: expect.stringMatching(new RegExp(`^ffc \\d+\\.\\d+\\.\\d+, data ${version} ${hash}\\n$`)),
    })
  }
})

test('what the caller writes is not played back to the terminal', async () => {
  const hostile = '\u001b]0;owned\u0007'
  for (const line of [
    [hostile],
    ['lag', hostile],
    ['lag', '--as-of', hostile],
    ['lag', '--exclude', hostile],
    ['lag', `--${hostile}`],
  ]) {
    const { code, err } = await ffc(line)
    expect(code).toBe(EXIT.usage)
    // oxlint-disable-next-line no-control-regex -- finding them is the point
    expect(err).not.toMatch(/[\u0007\u001b]/)
  }
})
