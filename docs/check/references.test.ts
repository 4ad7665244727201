/** What the documents point to exists: files, headings, scripts. */
import { access, readFile, readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readBlocks } from './blocks.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDERS = ['docs', 'data', 'packages', 'apps', 'bench']

const documents = ['README.md', ...(await Promise.all(FOLDERS.map(markdownBelow))).flat()]
const scripts = Object.keys(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).scripts)

describe.each(documents)('%s', (document) => {
  test('links to files and headings that exist', async () => {
    const text = await readFile(join(ROOT, document), 'utf8')
    const problems: string[] = []
    for (const [, target = ''] of withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? document : relative(ROOT, join(ROOT, dirname(document), path))
      if (!(await exists(file))) problems.push(`${target}: there is no ${file}`)
      else if (anchor !== undefined && !(await headings(file)).has(anchor)) problems.push(`${target}: no such heading`)
    }
    expect(problems).toEqual([])
  })

  test('names files of the project that exist', async () => {
    const text = await readFile(join(ROOT, document), 'utf8')
    const named = [...withoutBlocks(text).matchAll(/`((?:packages|apps|docs|data|bench)\/[\w./-]+)`/g)]
    const missing: string[] = []
    for (const [, path = ''] of named) if (!(await exists(path))) missing.push(path)
    expect(missing).toEqual([])
  })

  test('names scripts of the project that exist', async () => {
    const text = await readFile(join(ROOT, document), 'utf8')
    const named = [...text.matchAll(/(?<=`|^ {4})pnpm (?:--silent )?(?!exec|install|--filter)([a-z][\w:-]+)/gm)]
    expect(named.map(([, name]) => name).filter((name) => !scripts.includes(name ?? ''))).toEqual([])
  })
})

async function markdownBelow(folder: string): Promise<string[]> {
  const names = await readdir(join(ROOT, folder), { withFileTypes: true })
  const found = names.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return /node_modules|dist|fixtures/.test(entry.name) ? [] : await markdownBelow(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
  return (await Promise.all(found)).flat()
}

function withoutBlocks(markdown: string): string {
  return readBlocks(markdown).reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), markdown)
}

async function exists(path: string): Promise<boolean> {
  return access(join(ROOT, path)).then(
    () => true,
    () => false,
  )
}

/** Anchors of a Markdown file, as forges make them of headings. */
async function headings(file: string): Promise<Set<string>> {
  const text = await readFile(join(ROOT, file), 'utf8')
  return new Set(
    [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}
