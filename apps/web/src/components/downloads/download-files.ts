/** The files that a figure gives, as bytes of text: what they are called, what is in them, how much of it. */
import { type Answer, type FlatTable, formatAnswer, tableToCsv } from '@ffc/core/analyses'
import { type Scene } from '@ffc/figures'
import { renderSvg } from '@ffc/figures/svg'

export interface TakenFigure {
  /** The answer that the figure shows. */
  readonly answer: Answer
  /** The rows that the page shows of it. */
  readonly shown: FlatTable
  /** All rows and columns of the answer: what the command line prints with --csv. */
  readonly all: FlatTable
  readonly scene: Scene
  /** What the files lack while the answer is not whole yet. */
  readonly lacks?: string | undefined
}

export type FileKind = 'svg' | 'png' | 'csv-shown' | 'csv-all' | 'json'

export interface DownloadFile {
  readonly kind: FileKind
  readonly name: string
  readonly type: string
  readonly text: () => string
  /** Rows in the file; null for a drawing. */
  readonly rows: number | null
}

/** What the figure can be taken along as. A PNG is drawn from the text of its file, which is SVG. */
export function downloadFiles({ answer, shown, all, scene }: TakenFigure): readonly DownloadFile[] {
  const base = baseName(answer)
  const drawing = () => renderSvg(scene, { standalone: true })
  const figure = `${base}-${scene.name.replaceAll('/', '-')}`
  return [
    { kind: 'svg', name: `${figure}.svg`, type: 'image/svg+xml', text: drawing, rows: null },
    { kind: 'png', name: `${figure}.png`, type: 'image/png', text: drawing, rows: null },
    csvFile('csv-shown', `${base}-shown.csv`, shown),
    csvFile('csv-all', `${base}.csv`, all),
    {
      kind: 'json',
      name: `${base}.json`,
      type: 'application/json',
      text: () => formatAnswer({ meta: answer.meta, data: answer.data }),
      rows: answer.meta.n,
    },
  ]
}

function csvFile(kind: FileKind, name: string, table: FlatTable): DownloadFile {
  return { kind, name, type: 'text/csv', text: () => tableToCsv(table), rows: table.rows.length }
}

/**
 * `lag-article-2019-01-25-v0.1.0-20ed090fd980`: what is inside, without opening it. Two views of one analysis differ in
 * it, so their files do not overwrite each other.
 */
function baseName({ meta }: Answer): string {
  const { analysis, edition, asOf, dataVersion, dataHash, links } = meta
  const query = links.api.split('?')[1] ?? ''
  const choices = query
    .split('&')
    .filter((pair) => pair !== '' && !/^(?:edition|as-of)=/.test(pair))
    .join('-')
  const parts = [analysis, edition, asOf, choices, `v${dataVersion}`, dataHash.slice(0, 12)]
  return parts
    .filter((part) => part !== null && part !== '')
    .join('-')
    .replace(/[^\w.-]+/g, '_')
    .slice(0, LONGEST_NAME)
}

const LONGEST_NAME = 120
