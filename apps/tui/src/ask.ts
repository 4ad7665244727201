/**
 * One question to the catalogue, and nothing else of the program: what the packed program starts for the name of an
 * entry. `main.ts` answers the same in the same bytes, but loads what every other command needs.
 */
import { Failure } from '@ffc/core'
import { giveAnswer } from './commands/analysis.ts'
import { findEntryCommand } from './commands/entry-command.ts'
import { askPlainly } from './commands/plain-question.ts'
import { guarded, runCommand } from './guarded.ts'
import { loadOutline } from './load-outline.ts'
import { nodeSystem } from './node-system.ts'
import type { System } from './system.ts'

async function answerQuestion([name = '', ...args]: readonly string[], system: System): Promise<number> {
  const outline = await loadOutline(name)
  const asked = outline && (await askPlainly(outline, args, system))
  if (asked) return giveAnswer(name, asked, system)
  const command = await findEntryCommand(name)
  if (!command) throw new Failure('bad-parameter', `there is no question "${name}"`, 'See ffc help.')
  return runCommand(command, args, system)
}

async function main(): Promise<void> {
  const system = nodeSystem()
  process.exitCode = await guarded(system, () => answerQuestion(process.argv.slice(2), system))
}

void main()
