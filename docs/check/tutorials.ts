import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../tutorials', import.meta.url))

/** Paths of the tutorials. */
export async function tutorials(): Promise<string[]> {
  return (await readdir(FOLDER))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(FOLDER, name))
}
