import type { Flag } from '../flags.ts'
import type { System } from '../system.ts'

/** A command of the command line. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Every flag that it reads, for help and completion. */
  readonly flags: readonly Flag[]
  /** What its arguments without a flag may be, for completion; absent: nothing that can be listed. */
  readonly words?: readonly string[] | 'files' | 'folders' | DataWords
  /** Arguments and flags as help prints them, one line each. */
  help(): string
  /** Returns the exit code; throws a `Failure` for what the user can mend. */
  run(args: readonly string[], system: System): Promise<number>
}

/** Words that the data give: codes of states, ids of rows. */
export type DataWords = 'states' | 'rows'

/** A command line that help shows. */
export interface CommandExample {
  readonly command: string
  /** What it does; may be absent where the command says it. */
  readonly title?: string
}

/** The text of help: usage, what it does, flags, examples. */
export function helpText(
  usage: string,
  about: readonly string[],
  flags: Readonly<Record<string, readonly Flag[]>>,
  examples: readonly CommandExample[],
): string {
  const sections = Object.entries(flags).filter(([, list]) => list.length > 0)
  return [
    usage,
    '',
    ...about,
    ...sections.flatMap(([title, list]) => ['', title, ...list.map(flagLine)]),
    ...(examples.length > 0 ? ['', 'Examples'] : []),
    ...examples.map(({ command, title }) => `  ${command}${title === undefined ? '' : `\n      ${title}`}`),
    '',
  ].join('\n')
}

function flagLine({ name, value, description }: Flag): string {
  return `  --${name}${value === undefined ? '' : ` ${value}`}\n      ${description}`
}
