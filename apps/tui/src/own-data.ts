import { type PreparedAnswer, quoteForShell } from '@ffc/core'
import type { System } from './system.ts'

/** Where the caller's own data are: `--data`, else FFC_DATA; null for the bundled ones. */
export function ownDataPath(data: string | undefined, system: System): string | null {
  return (data ?? system.environment['FFC_DATA']) || null
}

/** A command that prints what it printed on own data: it names them too. */
export function commandOnData(command: string, path: string | null): string {
  return path === null ? command : `${command} --data ${quoteForShell(path)}`
}

/** An answer whose command can be run again as it stands. */
export function withCommand(prepared: PreparedAnswer, rewrite: (command: string) => string): PreparedAnswer {
  return {
    ...prepared,
    answer() {
      const { meta, data } = prepared.answer()
      return { meta: { ...meta, links: { ...meta.links, cli: rewrite(meta.links.cli) } }, data }
    },
  }
}
