/** Writes into the tutorials what their commands print now. `pnpm docs:write [tutorial…]` */
import { readFile, writeFile } from 'node:fs/promises'
import { readBlocks } from './blocks.ts'
import { follow } from './follow.ts'
import { tutorials } from './tutorials.ts'

const asked = process.argv.slice(2)
for (const file of await tutorials()) {
  if (asked.length > 0 && !asked.some((name) => file.includes(name))) continue
  const before = await readFile(file, 'utf8')
  let after = before
  for (const { shown, output } of (await follow(readBlocks(before))).toReversed()) {
    after = after.slice(0, shown.from) + output + after.slice(shown.to)
  }
  if (after !== before) await writeFile(file, after)
  process.stdout.write(`${after === before ? 'as it was' : 'written'}: ${file}\n`)
}
