/** Code that goes on with what a view holds, in the languages of those who would. */
import { quoteForShell, toFlags, toQueryString, viewPairs } from '@ffc/core/view-string'
import type { DossierView } from '@ffc/core/dossier'

export interface CodeSnippet {
  readonly what: 'R' | 'pandas' | 'remoteR' | 'remotePandas' | 'curl' | 'analysis' | 'shell' | 'library'
  readonly text: string
}

/** What works on a reader's own data, which neither an API nor the library's bundle has. */
const LOCAL: readonly CodeSnippet['what'][] = ['R', 'pandas', 'shell']

/**
 * @param origin where the API is to be found, without a slash at its end
 * @param ownData name of the reader's own data, where these are shown
 */
export function codeSnippets(view: DossierView, origin: string, ownData: string | null): readonly CodeSnippet[] {
  const data = ownData === null ? '' : ` --data ${quoteForShell(ownData)}`
  const snippets = allSnippets(view, origin, data)
  return ownData === null ? snippets : snippets.filter(({ what }) => LOCAL.includes(what))
}

function allSnippets(view: DossierView, origin: string, data: string): readonly CodeSnippet[] {
  const pairs = viewPairs(view, {}, {})
  const query = toQueryString(pairs)
  const events = JSON.stringify(`${origin}/v1/events.csv${query}`)
  return [
    { what: 'R', text: 'events <- read.csv("events.csv", na.strings = "", encoding = "UTF-8")' },
    {
      what: 'pandas',
      text: 'import pandas as pd\nevents = pd.read_csv("events.csv", keep_default_na=False, na_values=[""])',
    },
    { what: 'remoteR', text: `events <- read.csv(${events}, na.strings = "", encoding = "UTF-8")` },
    { what: 'remotePandas', text: `import pandas as pd\nevents = pd.read_csv(${events})` },
    { what: 'curl', text: `curl -O ${shellQuote(`${origin}/v1/events.csv${query}`)}` },
    { what: 'analysis', text: `curl ${shellQuote(`${origin}/v1/lag.json${query}`)}` },
    { what: 'shell', text: `ffc export package${toFlags(pairs)}${data}` },
    {
      what: 'library',
      text: [
        "import { loadBundledDossier } from '@ffc/core/bundled'",
        "import { selectView } from '@ffc/core/dossier'",
        ...(requestOf(view).includes('asCivilDate') ? ["import { asCivilDate } from '@ffc/core/time'"] : []),
        "import { treatyLag } from '@ffc/core/treaty-lag'",
        '',
        `const view = selectView(await loadBundledDossier(${quote(view.edition.name)}), ${requestOf(view)})`,
        'const { data, meta } = treatyLag(view)',
      ].join('\n'),
    },
  ]
}

function requestOf({ edition, asOf, knownAt, exclude }: DossierView): string {
  const parts = [
    `edition: ${quote(edition.name)}`,
    ...(asOf === edition.asOf ? [] : [`asOf: asCivilDate(${quote(asOf)})`]),
    ...(knownAt === null ? [] : [`knownAt: asCivilDate(${quote(knownAt)})`]),
    ...(exclude.length === 0 ? [] : [`exclude: [${exclude.map(quote).join(', ')}]`]),
  ]
  return `{ ${parts.join(', ')} }`
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`
}

function shellQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
