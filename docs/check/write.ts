/** Writes into tutorials and how-tos what their commands print now. `pnpm docs:write [name…]` */
import { readFile, writeFile } from 'node:fs/promises'
import { readBlocks } from './blocks.ts'
import { followedDocuments } from './documents.ts'
import { follow } from './follow.ts'
import { LICENCES_FILE, licencesText } from './licences.ts'
import { REFERENCE_FILE, referenceText } from './reference.ts'

const asked = process.argv.slice(2)
for (const { file, place } of await followedDocuments()) {
  if (asked.length > 0 && !asked.some((name) => file.includes(name))) continue
  const before = await readFile(file, 'utf8')
  let after = before
  for (const { shown, output } of (await follow(readBlocks(before), place)).toReversed()) {
    after = after.slice(0, shown.from) + output + after.slice(shown.to)
  }
  if (after !== before) await writeFile(file, after)
  process.stdout.write(`${after === before ? 'as it was' : 'written'}: ${file}\n`)
}
if (asked.length === 0 || asked.includes('reference')) await writeFile(REFERENCE_FILE, referenceText())
if (asked.length === 0 || asked.includes('licences')) await writeFile(LICENCES_FILE, licencesText())
