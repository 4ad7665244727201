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

/** `file:row:column: what is wrong (got …; expected …). Tip: …` */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.row, issue.column].filter((part) => part !== null).join(':')
  const facts = [
    issue.got === null ? null : `got ${quote(issue.got)}`,
    issue.expected === null ? null : `expected ${issue.expected}`,
  ].filter((part) => part !== null)
  return `${place}: ${issue.message}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}. Tip: ${issue.tip}`
}

const LONGEST_QUOTE = 80

/** Quotes a cell for a message: short, and without anything that a terminal would act on. */
function quote(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
  return `"${stripControls(short)}"`
}

// C0, DEL and C1 controls, and the bidirectional controls of Unicode.
// oxlint-disable-next-line no-control-regex -- finding them is the point
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text without control characters: what a terminal or a log may print of somebody's data. */
export function stripControls(text: string): string {
  return text.replace(CONTROLS, '�')
}
