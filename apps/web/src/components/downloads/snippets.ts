/** Lines of code that fetch what a figure shows, for those who go on in R, Python or a shell. */
import type { AnswerMeta } from '@ffc/core/analyses'

export interface Snippet {
  readonly language: 'R' | 'pandas' | 'curl' | 'shell'
  readonly text: string
}

/** `origin`: where the API is to be found, without a slash at its end. Values are quoted as each language wants it. */
export function snippets({ links }: AnswerMeta, origin: string): readonly Snippet[] {
  const address = (suffix: string) => `${origin}${links.api.replace(/(?=\?|$)/, suffix)}`
  const csv = address('.csv')
  return [
    { language: 'R', text: `rows <- read.csv(${JSON.stringify(csv)})` },
    { language: 'pandas', text: `import pandas as pd\nrows = pd.read_csv(${JSON.stringify(csv)})` },
    { language: 'curl', text: `curl ${shellQuote(address('.json'))}` },
    { language: 'shell', text: `${links.cli} --csv > rows.csv` },
  ]
}

function shellQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
