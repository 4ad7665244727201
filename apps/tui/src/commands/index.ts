import { entryCommand } from './analysis.ts'
import type { Command } from './command.ts'
import { findEntryCommand } from './entry-command.ts'

/** The commands that are no analyses, in the order of help; each is loaded when it is asked for. */
const OWN_COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  open: async () => (await import('./open.ts')).openCommand,
  cite: async () => (await import('./cite.ts')).citeCommand,
  replay: async () => (await import('./replay.ts')).replayCommand,
  validate: async () => (await import('./validate.ts')).validateCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  figure: async () => (await import('./figure.ts')).figureCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  mcp: async () => (await import('./mcp.ts')).mcpCommand,
  completion: async () => (await import('./completion.ts')).completionCommand,
  version: async () => (await import('./version.ts')).versionCommand,
  help: async () => (await import('./help.ts')).helpCommand,
}

/** The command of that name, alone; undefined where there is none. */
export async function findCommand(name: string): Promise<Command | undefined> {
  if (Object.hasOwn(OWN_COMMANDS, name)) return OWN_COMMANDS[name]?.()
  return findEntryCommand(name)
}

/** A command that exists; a name that does not is a bug of the caller. */
export async function commandOf(name: keyof typeof OWN_COMMANDS): Promise<Command> {
  const command = await findCommand(name)
  if (!command) throw new TypeError(`no command ${name}`)
  return command
}

/** Every command, analyses first. */
export async function allCommands(): Promise<readonly Command[]> {
  const { CATALOGUE, TOOLS } = await import('@ffc/core')
  return Promise.all([
    ...[...CATALOGUE, ...TOOLS].map(entryCommand),
    ...Object.values(OWN_COMMANDS).map((load) => load()),
  ])
}
