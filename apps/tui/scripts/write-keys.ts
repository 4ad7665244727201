/** Writes the table of keys into the document on the terminal. */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { withKeys } from '../src/keys/keys-markdown.ts'

const DOCUMENT = fileURLToPath(new URL('../../../docs/terminal.md', import.meta.url))

await writeFile(DOCUMENT, withKeys(await readFile(DOCUMENT, 'utf8')))
