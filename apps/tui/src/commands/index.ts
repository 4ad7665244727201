import { CATALOGUE, TOOLS } from '@ffc/core'
import { analysisCommand, toolCommand } from './analysis.ts'
import type { Command } from './command.ts'
import { exportCommand } from './export.ts'
import { figureCommand } from './figure.ts'
import { makeHelpCommand } from './help.ts'
import { mcpCommand } from './mcp.ts'
import { openCommand } from './open.ts'
import { serveCommand } from './serve.ts'
import { validateCommand } from './validate.ts'
import { versionCommand } from './version.ts'

const DOERS: readonly Command[] = [
  ...CATALOGUE.map(analysisCommand),
  ...TOOLS.map(toolCommand),
  openCommand,
  validateCommand,
  exportCommand,
  figureCommand,
  serveCommand,
  mcpCommand,
  versionCommand,
]

/** Every command, analyses first. */
export const COMMANDS: readonly Command[] = [...DOERS, makeHelpCommand(DOERS)]

/** A command that exists; a name that does not is a bug of the caller. */
export function findCommand(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) throw new TypeError(`no command ${name}`)
  return command
}
