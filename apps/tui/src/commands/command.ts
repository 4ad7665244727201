import type { System } from '../system.ts'

/** A command of the command line. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Arguments and flags as help prints them, one line each. */
  help(): string
  /** Returns the exit code; throws a `Failure` for what the user can mend. */
  run(args: readonly string[], system: System): Promise<number>
}
