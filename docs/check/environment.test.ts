/** The variables of the environment that the apps read are those that the documents tell of. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OURS = /\b(?:FFC_[A-Z_]+|PUBLIC_URL)\b/g

test('every variable that an app reads is described, and no other', async () => {
  const apps = ['api', 'tui', 'web'].flatMap((app) => [`apps/${app}/src`, `apps/${app}/scripts`])
  const code = (await Promise.all(apps.map(sourcesBelow))).flat()
  const documents = ['docs/deploy.md', 'docs/terminal.md'].map((file) => join(ROOT, file))
  expect(await namesIn(documents)).toEqual(await namesIn(code))
})

async function sourcesBelow(folder: string): Promise<string[]> {
  const files = await readdir(join(ROOT, folder), { recursive: true })
  return files.filter((file) => /(?<!\.test)\.tsx?$/.test(file)).map((file) => join(ROOT, folder, file))
}

async function namesIn(files: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return [...new Set(texts.flatMap((text) => text.match(OURS) ?? []))].toSorted()
}
