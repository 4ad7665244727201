/** Fenced blocks of a Markdown text: what tutorials are followed by. */

export interface Block {
  /** First word after the fence, such as `sh` or `text`. */
  readonly language: string
  /** `key=value` words after it; a value with spaces stands in double quotes. */
  readonly options: Readonly<Record<string, string>>
  readonly text: string
  /** Of the opening fence, from 1. */
  readonly line: number
  /** Where the text starts and ends in the Markdown. */
  readonly from: number
  readonly to: number
}

const FENCE = /^```([\w-]+)?([^\n]*)\n([\s\S]*?)^```$/gm
const OPTION = /([\w-]+)=(?:"([^"]*)"|(\S+))/g

/** Every fenced block, in order. */
export function readBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(FENCE)].map((match) => {
    const [whole, language = '', words = '', text = ''] = match
    const options = [...words.matchAll(OPTION)].map(([, key = '', quoted, bare]) => [key, quoted ?? bare ?? ''])
    const to = match.index + whole.length - '```'.length
    return {
      language,
      options: Object.fromEntries(options),
      text,
      line: markdown.slice(0, match.index).split('\n').length,
      from: to - text.length,
      to,
    }
  })
}
