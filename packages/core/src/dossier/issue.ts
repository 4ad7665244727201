import { stripControls } from '../model/control-characters.ts'

/** Something in the data that breaks a rule, said so that a person can mend it. */
export interface Issue {
  readonly file: string
  /** Row as a spreadsheet counts (the header is 1); null when the file as a whole is meant. */
  readonly row: number | null
  readonly column: string | null
  /** Name of the rule. */
  readonly rule: string
  readonly message: string
  readonly got: string | null
  readonly expected: string | null
  readonly tip: string
}

/** `file:row:column: what is wrong (got …; expected …). Tip: …`, without anything that a terminal would act on. */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.row, issue.column]
    .filter((part) => part !== null)
    .map((part) => shorten(String(part)))
  const facts = [
    issue.got === null ? null : `got "${shorten(issue.got)}"`,
    issue.expected === null ? null : `expected ${issue.expected}`,
  ].filter((part) => part !== null)
  const because = facts.length > 0 ? ` (${facts.join('; ')})` : ''
  return stripControls(`${place.join(':')}: ${issue.message}${because}. Tip: ${issue.tip}`)
}

const LONGEST_QUOTE = 80

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}
