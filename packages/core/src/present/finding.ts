/** What an answer says, in sentences: the title of its figure, the first lines of its page and of its command. */
export interface Finding {
  /** States the finding with its number. */
  readonly title: string
  /** n, as-of date and method. */
  readonly subtitle: string
  /** What else to know before quoting it, one sentence each. */
  readonly notes: readonly string[]
}
