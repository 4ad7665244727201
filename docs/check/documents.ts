import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from './follow.ts'

/** A document that is followed in tests. */
export interface FollowedDocument {
  readonly file: string
  readonly place: Place
}

/** The front page and tutorials are for users, how-tos for maintainers. */
export async function followedDocuments(): Promise<FollowedDocument[]> {
  const frontPage = { file: fileURLToPath(new URL('../../README.md', import.meta.url)), place: 'empty folder' } as const
  return [frontPage, ...(await below('tutorials', 'empty folder')), ...(await below('how-to', 'copy of the project'))]
}

async function below(name: string, place: Place): Promise<FollowedDocument[]> {
  const folder = fileURLToPath(new URL(`../${name}`, import.meta.url))
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).toSorted()
  return files.map((file) => ({ file: join(folder, file), place }))
}
