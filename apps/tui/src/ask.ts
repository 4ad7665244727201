/**
 * One question to the catalogue, and nothing else of the program: what the packed program starts for the name of an
 * entry. `main.ts` answers the same in the same bytes, but loads what every other command needs.
 */
import { Failure } from '@ffc/core'
import * as z from 'zod'
import { findEntryCommand } from './commands/entry-command.ts'
import { guarded, runCommand } from './guarded.ts'
import { nodeSystem } from './node-system.ts'

// Code made for a schema pays when it checks many values; here each checks one.
z.config({ jitless: true })

async function answerQuestion([name = '', ...args]: readonly string[]): Promise<number> {
  const system = nodeSystem()
  return guarded(system, async () => {
    const command = await findEntryCommand(name)
    if (!command) throw new Failure('bad-parameter', `there is no question "${name}"`, 'See ffc help.')
    return runCommand(command, args, system)
  })
}

async function main(): Promise<void> {
  process.exitCode = await answerQuestion(process.argv.slice(2))
}

void main()
