/** What pages tell other sites, search engines and machines. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SITE } from './serve-site.ts'

const read = (file: string) => readFile(join(SITE, file), 'utf8')
const dataOf = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null') as {
    '@type': string
    name: string
    distribution: { contentUrl: string }[]
  } | null

describe('a page', () => {
  test.each(['index.html', 'treaties/index.html', 'treaties/chn-fra-extradition-2007/index.html'])(
    '%s says what it is by its own words, its own address and a picture',
    async (file) => {
      const page = await read(file)
      expect(page).toContain('<link rel="canonical" href="./" />')
      expect(page).toMatch(/<meta property="og:title" content="[^"]{10,}" \/>/)
      expect(page).toMatch(/<meta name="description" content="[^"]{40,}" \/>/)
      const picture = /<meta property="og:image" content="((?:\.\.?\/)+pictures\/[\w-]+\.png)" \/>/.exec(page)?.[1]
      const bytes = await readFile(join(SITE, file, '..', picture ?? ''))
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    },
  )

  test.each(['index.html', 'treaties/index.html', 'evidence/index.html'])(
    '%s leads programs to the same as data, in files that are there',
    async (file) => {
      const links = [...(await read(file)).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)]
      expect(links[0]?.[1]).toBe('application/json')
      expect(links.length > 1).toBe(file !== 'index.html')
      for (const [, , href] of links) await readFile(join(SITE, file, '..', href ?? ''))
    },
  )

  test('that is about the data describes it, and every file that it names is there', async () => {
    for (const file of ['index.html', 'data/index.html']) {
      const dataset = dataOf(await read(file))
      expect(dataset?.['@type']).toBe('Dataset')
      for (const { contentUrl } of dataset?.distribution ?? []) {
        expect((await readFile(join(SITE, file, '..', contentUrl))).length).toBeGreaterThan(0)
      }
    }
  })

  test('of a treaty describes the treaty', async () => {
    const about = dataOf(await read('treaties/chn-fra-extradition-2007/index.html'))
    expect(about).toMatchObject({ '@type': 'Legislation', name: 'Extradition treaty between China and France' })
  })

  test('differs from others in what it says of itself', async () => {
    const pages = await Promise.all(['index.html', 'treaties/index.html', 'evidence/index.html'].map(read))
    const said = pages.map((page) => /name="description" content="([^"]*)"/.exec(page)?.[1])
    expect(new Set(said).size).toBe(3)
  })
})

test('the page for mistaken addresses is kept from search engines, and from the list of places', async () => {
  expect(await read('404.html')).toContain('<meta name="robots" content="noindex" />')
  const sitemap = await read('sitemap.xml')
  expect(sitemap).not.toContain('404')
  expect(sitemap).toContain('<loc>treaties/chn-fra-extradition-2007/</loc>')
})
