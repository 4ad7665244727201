import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SITE } from './serve-site.ts'

const files = await readdir(SITE, { recursive: true })
const scripts = files.filter((file) => file.endsWith('.js'))
const pages = files.filter((file) => file.endsWith('.html'))
const read = (file: string) => readFile(join(SITE, file), 'utf8')

/** Compressed size of the JavaScript that a page asks for before it can be used. */
const FIRST_LOAD_LIMIT = 120 * 1024

/** The scripts that a page asks for by itself, before its reader asks for anything. */
async function firstLoad(page: string): Promise<string[]> {
  const text = await read(page)
  const scripts = [...text.matchAll(/(?:src|href)="[./]*\/?(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '')
  expect(scripts.length, page).toBeGreaterThan(1)
  return [...new Set(scripts)]
}

/** One page of each kind: instances of one kind ask for the same. */
const kinds = [
  ...new Map(pages.map((page) => [page.replace(/^(treaties|cooperation)[/\\].+[/\\]/, '$1/:id/'), page])).values(),
]

describe('the program', () => {
  test('carries no parser on its first load; it is there for those who bring data of their own', async () => {
    const parsers = new Set<string>()
    for (const file of scripts) {
      if (/ZodError|invalid_type|_zod\b/.test(await read(file))) parsers.add(file.replaceAll('\\', '/'))
    }
    expect(parsers.size).toBeGreaterThan(0)
    for (const page of kinds)
      expect(
        (await firstLoad(page)).filter((file) => parsers.has(file)),
        page,
      ).toEqual([])
  })

  test('is small on every page, and leaves the extended edition to those who ask for it', async () => {
    const tooLarge: string[] = []
    for (const page of kinds) {
      const first = await firstLoad(page)
      expect(
        first.some((file) => file.includes('first-')),
        page,
      ).toBe(true)
      expect(
        first.some((file) => file.includes('rest-')),
        page,
      ).toBe(false)
      const sizes = await Promise.all(first.map(async (file) => gzipSync(await read(file)).length))
      const total = sizes.reduce((sum, size) => sum + size, 0)
      if (total > FIRST_LOAD_LIMIT) tooLarge.push(`${page}: ${total} bytes`)
    }
    expect(tooLarge).toEqual([])
  })
})

describe('every page', () => {
  test('exists for each treaty of every edition, besides the list, the front page and the page for mistakes', () => {
    expect(pages).toContain('index.html')
    expect(pages).toContain('404.html')
    expect(pages).toContain(join('treaties', 'index.html'))
    expect(pages).toContain(join('evidence', 'index.html'))
    expect(pages.filter((file) => file.includes('-extradition-')).length).toBeGreaterThanOrEqual(36)
  })

  test('has a strict policy and nothing inline that it would forbid', async () => {
    for (const file of pages) {
      const page = await read(file)
      expect(page, file).toMatch(
        /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/,
      )
      expect(page, file).not.toMatch(/unsafe-|<style|\sstyle="|<script>|\son\w+="/)
    }
  })

  test('points to nothing above the site or at a fixed place of a server, but the page for mistakes', async () => {
    for (const file of pages.filter((page) => page !== '404.html')) {
      const addresses = [...(await read(file)).matchAll(/(?:src|href)="([^"#?]*)/g)].map(([, address]) => address ?? '')
      const depth = file.split(/[/\\]/).length - 1
      for (const address of addresses) {
        if (/^https?:/.test(address) || address === '') continue
        expect(address, file).not.toMatch(/^\//)
        expect(address.split('../').length - 1, `${address} in ${file}`).toBeLessThanOrEqual(depth)
      }
    }
  })

  test('has a title, a description and a language', async () => {
    for (const file of pages) {
      const page = await read(file)
      expect(page, file).toMatch(/<html lang="en">/)
      expect(page, file).toMatch(/<title>.+ · ffc<\/title>/)
      expect(page, file).toMatch(/name="description" content="[^"]{20,}"/)
    }
  })
})
