/** Characters that act on a terminal, or turn the order of text round, instead of standing in it. */

// C0, DEL and C1 controls, and the bidirectional controls of Unicode.
// oxlint-disable-next-line no-control-regex -- finding them is the point
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

// Line ends, tabs and the marks that right-to-left text needs do no harm in a cell; output strips them where they would.
// oxlint-disable-next-line no-control-regex -- finding them is the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** Text without control characters: what a terminal or a log may print of somebody's data. */
export function stripControls(text: string): string {
  return text.replace(CONTROLS, '�')
}

// A return without a new line lets text write over what stands before it.
const ACTING = new RegExp(`${FORBIDDEN.source}|\\r(?!\\n)`, 'g')

/** Text for a cell of a file that may be shown on a terminal: line ends and tabs stay, since a cell may hold them. */
export function stripActing(text: string): string {
  return text.replace(ACTING, '�')
}

// JSON itself escapes the C0 controls.
const UNESCAPED_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** JSON of the same value, in which no character acts on a terminal or turns the order of text round. */
export function escapeControlsInJson(json: string): string {
  return json.replace(UNESCAPED_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The first control character that has no place in data, as `U+001B`; null without one. */
export function findControl(text: string): string | null {
  const code = FORBIDDEN.exec(text)?.[0].codePointAt(0)
  return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
