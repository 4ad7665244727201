/** What a command may do to the world, so that tests can watch it. */
export interface System {
  /** Data: the answer and nothing else. */
  writeOut(text: string): void
  /** Talk: messages, warnings, progress. */
  writeError(text: string): void
  readonly isInteractive: boolean
  /** Says, where a person sees the talk as it comes, that this takes a while; returns what ends that. */
  startProgress(label: string): () => void
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Folder that relative paths start from. */
  readonly folder: string
}

/** Exit codes, as `ffc help exit-codes` prints them. */
export const EXIT = { ok: 0, failed: 1, usage: 2, empty: 3, interrupted: 130 } as const
