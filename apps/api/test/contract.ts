/** What every platform that runs the application must hold to: the same tests on Node and on workerd. */
import { CATALOGUE, TABLE_NAMES, exportTables, selectView } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { parse } from 'csv-parse/sync'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

const TABLES = CATALOGUE.filter(({ isTable, positionals }) => isTable && positionals.length === 0).map(
  ({ name }) => name,
)

const TRIAL = 'days,died,arm\n5,1,a\n8,1,b\n12,0,a\n20,1,b\n31,0,b\n'

const dossierFiles = async (): Promise<Record<string, string>> =>
  Object.fromEntries(exportTables(selectView(await loadBundledDossier('article'), {})).files)

interface VersionSummary {
  readonly tables: readonly { readonly table: string; readonly added: number; readonly removed: number }[]
}

interface Cells {
  readonly signedOn: { readonly value: string | null; readonly claims: readonly unknown[] }
}

export function describeContract(ask: Ask): void {
  const getJson = async (path: string) => (await ask(path)).json()
  const post = (path: string, type: string, body: BodyInit) =>
    ask(path, { method: 'POST', headers: { 'Content-Type': type }, body })

  describe('an analysis', () => {
    test('answers with what is needed to quote it', async () => {
      const { meta, data } = await getJson('/v1/lag')
      expect(meta).toMatchObject({
        analysis: 'lag',
        edition: 'article',
        asOf: '2019-01-25',
        n: 36,
        license: 'CC-BY-4.0',
      })
      expect(new URL(meta.links.csv).pathname).toBe('/v1/lag.csv')
      expect(data).toMatchObject({ n: 36, events: 30, censored: 6 })
      expect(data.groups[0].quantiles[1]).toEqual({ probability: 0.5, value: 1050, lower: 673, upper: 1529 })
    })

    test('tells the claims behind each row that it names, where that is asked for', async () => {
      const { data, claims } = await getJson('/v1/lag?edition=extended&provenance=cell')
      const named = data.observations.flatMap(({ sources }: { sources: { row: string }[] }) => sources)
      expect(named.length).toBeGreaterThan(0)
      for (const { row, source, locator } of named) expect(claims[row]).toMatchObject({ source, locator })
      expect(Object.values(claims).some((claim) => (claim as { dissent: unknown[] }).dissent.length > 0)).toBe(true)
      expect(await getJson('/v1/lag')).not.toHaveProperty('claims')
      expect((await ask('/v1/lag.csv?provenance=cell')).status).toBe(400)
    })

    test('gives the same bytes for the same view, in whatever order its parameters come', async () => {
      const one = await ask('/v1/lag?as-of=2010-01-01&interval=log')
      const other = await ask('/v1/lag?interval=log&as-of=2010-01-01')
      expect(one.headers.get('etag')).toBe(other.headers.get('etag'))
      expect(await one.text()).toBe(await other.text())
    })

    test('costs nothing when the client has it: 304 for its own ETag, weak or in a list', async () => {
      const etag = (await ask('/v1/lag')).headers.get('etag') ?? ''
      expect(etag).toMatch(/^"/)
      for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const response = await ask('/v1/lag', { headers: { 'If-None-Match': header } })
        expect(response.status).toBe(304)
        expect(await response.text()).toBe('')
        expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
      }
      expect((await ask('/v1/lag?as-of=2010-01-01', { headers: { 'If-None-Match': etag } })).status).toBe(200)
      expect((await ask('/v1/lag.csv', { headers: { 'If-None-Match': etag } })).status).toBe(200)
    })

    test('answers HEAD as GET without a body', async () => {
      const response = await ask('/v1/lag', { method: 'HEAD' })
      expect(response.status).toBe(200)
      expect(response.headers.get('etag')).toBe((await ask('/v1/lag')).headers.get('etag'))
      expect(await response.text()).toBe('')
    })

    test('is readable from other origins', async () => {
      expect((await ask('/v1/lag')).headers.get('access-control-allow-origin')).toBe('*')
      const preflight = await ask('/v1/survival', {
        method: 'OPTIONS',
        headers: { Origin: 'https://elsewhere.example' },
      })
      expect(preflight.status).toBe(204)
      expect(preflight.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS')
    })
  })

  describe('the format', () => {
    test.each([
      ['*/*', 'application/json'],
      ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
      ['text/csv', 'text/csv'],
      ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
      ['text/*', 'text/csv'],
      ['application/x-ndjson', 'application/x-ndjson'],
      ['application/jsonl', 'application/x-ndjson'],
      ['application/json;q=0, */*', 'text/csv'],
    ])('for Accept: %s is %s', async (accept, type) => {
      const response = await ask('/v1/terms', { headers: { Accept: accept } })
      expect(response.headers.get('content-type')?.split(';')[0]).toBe(type)
      expect(response.headers.get('vary')).toContain('Accept')
    })

    test('is none that the client does not take: 406 names those that there are', async () => {
      for (const accept of ['image/png', 'text/html', '*/*;q=0', 'nonsense']) {
        const response = await ask('/v1/terms', { headers: { Accept: accept } })
        expect(response.status).toBe(406)
        expect((await response.json()).detail).toContain('text/csv')
      }
    })

    test('is what the suffix says, whatever Accept says', async () => {
      const response = await ask('/v1/terms.csv', { headers: { Accept: 'application/json' } })
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="terms-article-2019-01-25-v[\d.]+-[0-9a-f]{12}\.csv"$/,
      )
      expect((await ask('/v1/terms.xlsx')).status).toBe(404)
    })

    test.each(TABLES)('as CSV and NDJSON gives the n rows of %s, with CRLF', async (table) => {
      const { meta, data } = await getJson(`/v1/${table}?edition=extended`)
      const csv = await (await ask(`/v1/${table}.csv?edition=extended`)).text()
      const records = parse(csv, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
      expect(records).toHaveLength(meta.n)
      const ids = data.map(({ id }: { id: string }) => id)
      // One table shows its rows by other columns than the id.
      expect(records.map(({ id }, index) => id ?? ids[index])).toEqual(ids)
      const lines = (await (await ask(`/v1/${table}.ndjson?edition=extended`)).text()).split('\n').slice(0, -1)
      expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(records.map((record) => Object.keys(record)))
    })

    test('is compressed where the client takes that, under a tag of its own', async () => {
      const plain = await ask('/v1/treaties', { headers: { 'Accept-Encoding': 'identity' } })
      const packed = await ask('/v1/treaties', { headers: { 'Accept-Encoding': 'gzip' } })
      expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
      expect(await plain.json()).toHaveProperty('meta.analysis', 'treaties')
      const again = await ask('/v1/treaties', { headers: { 'If-None-Match': packed.headers.get('etag') ?? '' } })
      expect(again.status).toBe(304)
    })
  })

  describe('the rows of a table', () => {
    test('come page by page: the links lead through all of them once, with the exact total', async () => {
      const whole = (await getJson('/v1/treaties?edition=extended&sort=-signedOn,id')).data.map(
        ({ id }: { id: string }) => id,
      )
      const ids: string[] = []
      let path: string | null = '/v1/treaties?edition=extended&sort=-signedOn,id&limit=7'
      while (path !== null) {
        const response: Response = await ask(path)
        const { meta, data } = await response.json()
        expect(meta.n).toBe(whole.length)
        expect(meta.page).toEqual({ returned: data.length, total: whole.length })
        ids.push(...data.map(({ id }: { id: string }) => id))
        const link = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
        const { pathname, search }: URL = new URL(link ?? 'http://none')
        path = link === undefined ? null : `${pathname}${search}`
      }
      expect(ids).toEqual(whole)
    })

    test('that are none say what there is none of, and where there may be some', async () => {
      const { meta, data } = await getJson('/v1/treaties?partner=USA')
      expect(data).toEqual([])
      expect(meta.warnings[0]).toContain('partner=USA')
      expect(meta.warnings[0]).toContain('extended')
    })

    test('have the fields that are asked for, and the id', async () => {
      const { data } = await getJson('/v1/treaties?fields=signedOn,status&limit=1')
      expect(Object.keys(data[0])).toEqual(['id', 'signedOn', 'status'])
      expect(await (await ask('/v1/treaties.csv?fields=signedOn&limit=1')).text()).toMatch(
        /^id,signedOn\r\n[^\r]+\r\n$/,
      )
    })

    test('give each value with the claims behind it, dissent included', async () => {
      const { data } = await getJson('/v1/treaties?edition=extended&provenance=cell')
      const france = data.find(({ id }: { id: string }) => id === 'chn-fra-extradition-2007')
      expect(france.inForceOn.claims[0]).toMatchObject({
        dissents: false,
        source: expect.any(String),
        locator: expect.any(String),
      })
      expect(
        france.inForceOn.claims.some(
          ({ dissents, value }: { dissents: boolean; value: string }) => dissents && value !== france.inForceOn.value,
        ),
      ).toBe(true)
      const bare = data.filter(({ signedOn }: Cells) => signedOn.value !== null && signedOn.claims.length === 0)
      expect(bare).toEqual([])
      expect((await ask('/v1/treaties.csv?provenance=cell')).status).toBe(400)
    })

    test('stand at addresses of their own', async () => {
      const { meta, data } = await getJson('/v1/treaties/chn-tur-extradition-2017')
      expect(meta.n).toBe(1)
      expect(data).toMatchObject({
        id: 'chn-tur-extradition-2017',
        status: 'pending',
        signedOn: '2017-05-13',
        inForceOn: null,
      })
      expect(new URL(meta.links.self).pathname).toBe('/v1/treaties/chn-tur-extradition-2017')
      expect((await (await ask('/v1/treaties/chn-tur-extradition-2017.csv')).text()).split('\r\n')).toHaveLength(3)
    })

    test('are not found before their treaty was signed, not even by a client that has any', async () => {
      const path = '/v1/treaties/chn-ken-extradition-2017?as-of=2010-01-01'
      for (const headers of [{}, { 'If-None-Match': '*' }]) {
        const response = await ask(path, { headers: headers as Record<string, string> })
        expect(response.status).toBe(404)
        expect(await response.json()).toMatchObject({ type: '/problems/not-found', status: 404 })
      }
    })
  })

  describe('data of the caller’s own', () => {
    test('answer what the bundled data answer, as JSON and as a zip', async () => {
      const files = await dossierFiles()
      const expected = (await getJson('/v1/lag')).data
      const json = await post('/v1/lag', 'application/json', JSON.stringify({ files }))
      expect(json.status).toBe(200)
      const { meta, data } = await json.json()
      expect(data.events).toEqual(expected.events)
      const packed = zipSync(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [`mine/${name}`, strToU8(text)])),
      )
      const zip = await post('/v1/lag', 'application/zip', new Uint8Array(packed))
      expect((await zip.json()).meta.dataHash).toBe(meta.dataHash)
      expect(json.headers.get('cache-control')).toBe('no-store')
    })

    test('may be one CSV, read within the data of the server', async () => {
      const { 'treaties.csv': table = '' } = await dossierFiles()
      const whole = (await getJson('/v1/treaties')).data.map(({ id }: { id: string }) => id)
      const response = await post('/v1/treaties?fields=id', 'text/csv', table)
      expect(response.status).toBe(422)
      const bundled = await (
        await ask(
          new URL((await getJson('/v1/meta')).tables.find(({ name }: { name: string }) => name === 'treaties').csv)
            .pathname,
        )
      ).text()
      const own = await post('/v1/treaties?fields=id', 'text/csv', bundled)
      expect(own.status).toBe(200)
      const { meta, data } = await own.json()
      expect(data.map(({ id }: { id: string }) => id)).toEqual(whole)
      expect(meta.dataVersion).toContain('with own treaties')
      expect((await post('/v1/lag', 'text/csv', 'a,b\n1,2\n')).status).toBe(422)
    })

    test('are refused with every issue and its place', async () => {
      const files = await dossierFiles()
      files['treaties.csv'] = `${files['treaties.csv']}bad id,unknown-kind\n`
      const response = await post('/v1/lag', 'application/json', JSON.stringify({ files }))
      expect(response.status).toBe(422)
      const { type, errors } = await response.json()
      expect(type).toBe('/problems/bad-data')
      expect(errors[0].pointer).toMatch(/^treaties\.csv:\d+/)
    })

    test('may be one CSV for a tool', async () => {
      const response = await post('/v1/survival?time=days&event=died&group=arm', 'text/csv', TRIAL)
      expect(response.status).toBe(200)
      const { meta, data } = await response.json()
      expect(data).toMatchObject({ n: 5, events: 3, censored: 2 })
      expect(meta.dataHash).toMatch(/^[0-9a-f]{64}$/)
      const csv = await ask('/v1/survival?time=days&event=died', {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv; charset=utf-8', Accept: 'text/csv' },
        body: TRIAL,
      })
      expect(csv.headers.get('content-type')).toContain('text/csv')
    })

    test.each([
      ['a NUL byte', 'a,b\n1,\0\n', 422],
      ['a million columns', `${'a,'.repeat(1_000_000)}a\n1\n`, 422],
      ['a quote that never closes', 'a,b\n"1,2\n', 422],
      ['no row', '', 422],
      ['rows of other lengths', 'days,died\n1\n2,3,4\n', 422],
      ['a formula where a number belongs', 'days,died\n=1+1,1\n', 422],
      ['keys of the prototype', '__proto__,constructor\n1,1\n', 400],
      ['bytes that are not UTF-8', new Uint8Array([100, 44, 0xff, 0xfe, 10]), 400],
    ])('with %s are refused clearly', async (_, body, status) => {
      const response = await post('/v1/survival?time=days&event=died', 'text/csv', body as BodyInit)
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    })

    test('over the limit are refused', async () => {
      for (const path of ['/v1/survival?time=a&event=b', '/v1/lag']) {
        const type = path === '/v1/lag' ? 'application/json' : 'text/csv'
        const response = await post(path, type, 'x'.repeat(9 * 1024 * 1024))
        expect(response.status).toBe(413)
        expect((await response.json()).detail).toContain('bytes')
      }
    })

    test('of another type are refused with the types that are read', async () => {
      const response = await post('/v1/survival', 'application/json', '{}')
      expect(response.status).toBe(415)
      expect(response.headers.get('accept-post')).toBe('text/csv')
      expect((await ask('/v1/lag', { method: 'POST' })).status).toBe(415)
    })

    test.each([
      ['broken', '{"files":'],
      ['a list', '[]'],
      ['empty', '{"files":{}}'],
      ['not text', '{"files":{"treaties.csv":1}}'],
      ['of other keys', '{"files":{},"__proto__":{"admin":true}}'],
    ])('as JSON that is %s are refused', async (_, body) => {
      expect((await post('/v1/lag', 'application/json', body)).status).toBe(400)
    })

    test('as a zip that leads out of itself, or unpacks to far more, are refused', async () => {
      const outside = zipSync({ '../treaties.csv': strToU8('id\n') })
      expect((await post('/v1/lag', 'application/zip', new Uint8Array(outside))).status).toBe(400)
      const bomb = zipSync({ 'treaties.csv': new Uint8Array(64 * 1024 * 1024) })
      const refused = await post('/v1/lag', 'application/zip', new Uint8Array(bomb))
      expect(refused.status).toBe(413)
      expect((await refused.json()).detail).toMatch(/treaties\.csv.*at most \d+/)
      const many = zipSync(
        Object.fromEntries(Array.from({ length: 100 }, (__, index) => [`${index}.csv`, strToU8('a')])),
      )
      expect((await post('/v1/lag', 'application/zip', new Uint8Array(many))).status).toBe(413)
      expect((await post('/v1/lag', 'application/zip', 'not a zip')).status).toBe(400)
    })
  })

  describe('a request that cannot be answered', () => {
    test.each([
      ['/v1/lag?colour=red', 'colour'],
      ['/v1/lag?as-of=2019-02-30', 'as-of'],
      ['/v1/lag?level=95', 'level'],
      ['/v1/lag?edition=none', 'edition'],
      ['/v1/lag?exclude=no-such-row', 'exclude'],
      ['/v1/lag?interval=log&interval=plain', 'interval'],
      ['/v1/lag?__proto__=1', '__proto__'],
      ['/v1/lag?limit=3', 'limit'],
      ['/v1/treaties?limit=0', 'limit'],
      ['/v1/treaties?limit=1001', 'limit'],
      ['/v1/treaties?sort=colour', 'sort'],
      ['/v1/treaties?fields=constructor', 'fields'],
      ['/v1/treaties?cursor=nonsense', 'cursor'],
      ['/v1/meta?a=1', 'a'],
    ])('%s is a problem that names %s', async (path, parameter) => {
      const response = await ask(path)
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      const problem = await response.json()
      expect(problem).toMatchObject({ type: '/problems/bad-parameter', status: 400, instance: path.split('?')[0] })
      expect(problem.errors.map((error: { parameter: string }) => error.parameter)).toContain(parameter)
    })

    test('names every parameter at fault at once', async () => {
      expect((await getJson('/v1/lag?level=95&as-of=soon')).errors).toHaveLength(2)
      expect((await getJson('/v1/treaties?limit=0&as-of=soon&colour=red')).errors).toHaveLength(3)
    })

    test('has a type that resolves', async () => {
      const { type } = await getJson('/v1/lag?level=95')
      expect(await getJson(type)).toMatchObject({ status: 400 })
    })

    test.each(['PUT', 'DELETE', 'PATCH'])('%s is refused with the methods that are allowed', async (method) => {
      const response = await ask('/v1/lag', { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS')
      expect((await ask('/openapi.json', { method })).headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    })

    test('GET of a tool is refused: it takes a table', async () => {
      const response = await ask('/v1/survival')
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    })

    test.each(['/v1/nothing', '/v2/lag', '/v1/lag/', '/problems/toString', '/v1/treaties/', '/v1/data/0/terms.csv'])(
      '%s is not found',
      async (path) => {
        const response = await ask(path)
        expect(response.status).toBe(404)
        expect(response.headers.get('content-type')).toBe('application/problem+json')
      },
    )

    test('is told so when its address is too long', async () => {
      expect((await ask(`/v1/treaties?exclude=${'a'.repeat(8001)}`)).status).toBe(414)
    })
  })

  describe('a figure', () => {
    test('is SVG with title, source and date, and is not sent twice', async () => {
      const response = await ask('/v1/figures/lag.svg?as-of=2015-01-01&group-by=region')
      expect(response.headers.get('content-type')).toBe('image/svg+xml')
      expect(await response.text()).toContain('1 January 2015')
      const again = await ask('/v1/figures/lag.svg?as-of=2015-01-01&group-by=region', {
        headers: { 'If-None-Match': response.headers.get('etag') ?? '' },
      })
      expect(again.status).toBe(304)
    })

    test('has parameters of its own, which are checked', async () => {
      expect((await getJson('/v1/figures/lag.svg?width=10&level=95')).errors).toHaveLength(2)
      expect((await ask('/v1/figures/terms.svg')).status).toBe(404)
    })
  })

  describe('the service', () => {
    test('gives each response the id that the client sent, or a new one', async () => {
      expect((await ask('/v1/terms', { headers: { 'Request-Id': 'mine-1' } })).headers.get('request-id')).toBe('mine-1')
      expect((await ask('/v1/nothing')).headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
    })

    test('lets nothing in its answers be run', async () => {
      const { headers } = await ask('/v1/terms')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    })

    test('hands out every table under the hash of the data, for ever', async () => {
      const { tables, dataHash } = await getJson('/v1/meta')
      expect(tables.map(({ name }: { name: string }) => name)).toEqual(TABLE_NAMES)
      for (const { csv, rows } of tables) {
        const response = await ask(new URL(csv).pathname)
        expect(response.headers.get('cache-control')).toContain('immutable')
        expect(parse(await response.text(), { columns: true })).toHaveLength(rows)
        expect(csv).toContain(dataHash)
      }
    })

    test('tells which versions of the data there are, and what each brought', async () => {
      const { versions, tables, dataHash } = await getJson('/v1/meta')
      expect(versions[0].dataHash).toBe(dataHash)
      for (const { name, rows } of tables) {
        const counts = versions.map((version: VersionSummary) => version.tables.find(({ table }) => table === name))
        const balance = counts.map(({ added, removed }: { added: number; removed: number }) => added - removed)
        expect(balance.reduce((sum: number, count: number) => sum + count, 0)).toBe(rows)
      }
      const { data } = await getJson('/v1/changes?edition=extended&table=terms')
      expect(data.at(-1)).toMatchObject({ version: versions.at(-1).version, change: 'added' })
      expect((await getJson('/v1/changes?until=1999-12-31')).data).toEqual([])
    })

    test('goes on with a download where it broke off, unless the file is another', async () => {
      const { tables } = await getJson('/v1/meta')
      const path = new URL(tables.find(({ name }: { name: string }) => name === 'terms').csv).pathname
      const identity = { 'Accept-Encoding': 'identity' }
      const whole = await ask(path, { headers: identity })
      const [etag, text] = [whole.headers.get('etag') ?? '', await whole.text()]
      expect(whole.headers.get('accept-ranges')).toBe('bytes')
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      expect(whole.headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(digest).toString('base64')}:`)
      const rest = await ask(path, { headers: { ...identity, Range: 'bytes=10-', 'If-Range': etag } })
      expect(rest.status).toBe(206)
      const size = new TextEncoder().encode(text).length
      expect(rest.headers.get('content-range')).toBe(`bytes 10-${size - 1}/${size}`)
      expect(text.slice(0, 10) + (await rest.text())).toBe(text)
      expect((await ask(path, { headers: { ...identity, Range: 'bytes=10-', 'If-Range': '"other"' } })).status).toBe(
        200,
      )
      const beyond = await ask(path, { headers: { Range: `bytes=${size}-` } })
      expect(beyond.status).toBe(416)
      expect(beyond.headers.get('content-range')).toBe(`bytes */${size}`)
    })

    test('says how long it took and whether the answer was ready', async () => {
      await ask('/v1/terms')
      expect((await ask('/v1/terms')).headers.get('server-timing')).toMatch(/^cache;desc=hit, app;dur=\d+\.\d\d$/)
      expect((await ask('/v1/nothing')).headers.get('server-timing')).toMatch(/^app;dur=/)
    })

    test.each(['/openapi.json', '/docs', '/v1', '/v1/meta', '/version', '/problems/refused', '/v1/dataset.jsonld'])(
      '%s is not sent twice',
      async (path) => {
        const etag = (await ask(path)).headers.get('etag') ?? ''
        expect(etag).toMatch(/^"/)
        expect((await ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
      },
    )

    test('is alive and says its versions', async () => {
      expect(await getJson('/healthz')).toEqual({ status: 'ok' })
      expect(await getJson('/version')).toHaveProperty('dataHash')
    })

    test.each([
      ['/v1/dataset.jsonld', 'distribution', 'contentUrl'],
      ['/v1/package/dataset.jsonld', 'distribution', 'contentUrl'],
      ['/v1/package/croissant.json', 'distribution', 'contentUrl'],
      ['/v1/package/datapackage.json', 'resources', 'path'],
    ])('%s names files that are where it says, byte for byte', async (path, list, key) => {
      const description = await getJson(`${path}?edition=extended&as-of=2015-01-01`)
      const files = description[list] as Record<string, string>[]
      expect(files.length).toBeGreaterThan(10)
      for (const file of files) {
        const { pathname, search } = new URL(file[key] ?? '')
        const response = await ask(`${pathname}${search}`, { headers: { 'Accept-Encoding': 'identity' } })
        expect(response.status, pathname).toBe(200)
        const digest = Buffer.from(await crypto.subtle.digest('SHA-256', await response.arrayBuffer())).toString('hex')
        // Of a description no hash is given: it would have to hold its own.
        expect(file['sha256'] ?? file['hash']?.replace('sha256:', '') ?? digest).toBe(digest)
      }
    })

    test('hands out a view as a zip that answers as the view does when it is sent back', async () => {
      const zip = await ask('/v1/package.zip?exclude=chn-tur-extradition-2017')
      expect(zip.headers.get('content-disposition')).toMatch(/\.zip"$/)
      const { data } = await (await post('/v1/lag', 'application/zip', await zip.arrayBuffer())).json()
      const expected = (await getJson('/v1/lag?exclude=chn-tur-extradition-2017')).data
      expect(data.groups).toEqual(expected.groups)
    })

    test('documents every operation on a page of its own, with nothing inline or from elsewhere', async () => {
      const page = await (await ask('/docs')).text()
      const { paths } = await getJson('/openapi.json')
      for (const path of Object.keys(paths)) expect(page).toContain(path.replaceAll('&', '&amp;'))
      const { origin } = new URL((await getJson('/v1/meta')).links.docs)
      expect(page).toContain(`curl -s ${origin}/v1/lag`)
      expect(page.replaceAll(origin, '')).not.toMatch(/<script|<style|style=|https?:\/\//)
    })
  })
}
