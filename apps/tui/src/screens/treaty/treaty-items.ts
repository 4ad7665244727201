/** What the page of one treaty lists: what happened, who disagrees, who says so. Each line rests on a row. */
import { type DossierView, STAGES, type Stage, focalName, formatEdtf, stageLabel } from '@ffc/core'
import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'

export interface TreatyItem {
  readonly section: string
  /** Id of the row that it rests on. */
  readonly row: string
  readonly date: string
  /** EDTF, for sorting. */
  readonly order: string | null
  readonly words: string
  /** Publisher and place in the source. */
  readonly who: string
}

export function treatyItems(record: TreatyRecord, view: DossierView): TreatyItem[] {
  const who = (source: string, locator: string) => {
    const known = view.sourcesById.get(source)
    return `${known?.publisher ?? source}, ${locator}`
  }
  const focal = focalName(view)
  const happened = record.milestones.map(({ stage, date, source, locator, row }): TreatyItem => ({
    section: 'What happened',
    row,
    date: date === null ? 'undated' : formatEdtf(date),
    order: date,
    words: stageLabel(stage, focal),
    who: who(source, locator),
  }))
  const confirmations = record.sources
    .filter(({ row }) => record.status === 'pending' && row !== record.id && !isMilestone(record, row))
    .map(({ row, source, locator }): TreatyItem => ({
      section: 'What happened',
      row,
      date: record.pendingOn === null ? 'undated' : formatEdtf(record.pendingOn),
      order: record.pendingOn,
      words: 'still pending, last confirmed',
      who: who(source, locator),
    }))
  const dissent = record.alternatives.map(({ field, value, source, locator, row }): TreatyItem => ({
    section: 'Other accounts',
    row,
    date: field === 'status' ? '' : value === null ? 'undated' : formatEdtf(value),
    order: field === 'status' ? null : value,
    words: field === 'status' ? `status: ${value}` : fieldWords(field, focal),
    who: who(source, locator),
  }))
  const treatyClaims = record.sources
    .filter(({ row }) => row === record.id)
    .map(({ row, source, locator }): TreatyItem => ({
      section: 'Who says that there is such a treaty',
      row,
      date: '',
      order: null,
      words: record.titleEn,
      who: who(source, locator),
    }))
  return [...happened, ...confirmations, ...dissent, ...treatyClaims]
}

/** The rows behind one cell of the list of treaties. */
export function cellRows(record: TreatyRecord, cell: 'signature' | 'wait'): string[] {
  const rowsOf = (stage: string, ...fields: string[]) => [
    ...record.milestones.filter((milestone) => milestone.stage === stage).map(({ row }) => row),
    ...record.alternatives.filter(({ field }) => fields.includes(field)).map(({ row }) => row),
  ]
  if (cell === 'signature') return rowsOf('signed', 'signedOn')
  const confirmations = record.sources.filter(({ row }) => row !== record.id && !isMilestone(record, row))
  return [...new Set([...rowsOf('in-force', 'inForceOn', 'status'), ...confirmations.map(({ row }) => row)])]
}

function isMilestone({ milestones }: TreatyRecord, row: string): boolean {
  return milestones.some((milestone) => milestone.row === row)
}

/** Fields of a record that stand for a stage. */
const FIELD_STAGES: Readonly<Record<string, Stage>> = { signedOn: 'signed', inForceOn: 'in-force' }

function fieldWords(field: string, focal: string): string {
  const stage = FIELD_STAGES[field] ?? STAGES.find((one) => one === field)
  return stage === undefined ? field : stageLabel(stage, focal)
}
