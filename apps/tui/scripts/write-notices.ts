import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes the licences of the packages whose modules went into a bundle: their terms ask that they come along. */
export async function writeNotices(modules: Iterable<string>, file: string): Promise<void> {
  const folders = new Set<string>()
  for (const id of modules) {
    const [, folder] =
      /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(id.replace(/^\0/, '')) ?? []
    if (folder !== undefined) folders.add(folder)
  }
  const notices = await Promise.all([...folders].map(noticeOf))
  const sorted = [...new Set(notices)].toSorted()
  await writeFile(
    file,
    `This program contains code of ${sorted.length} packages, each under its own terms.\n\n${sorted.join('\n')}`,
  )
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const files = (await readdir(folder)).filter((one) => /^(?:licen[cs]e|notice|copying)/i.test(one)).toSorted()
  const texts = await Promise.all(files.map((one) => readFile(path.join(folder, one), 'utf8')))
  return `== ${name} ${version} (${license ?? 'see below'})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`
}
