import { formatNumber, formatShare } from '@ffc/core'
import type { ScoreData, ScoreRecord } from '@ffc/core/cooperation'
import { type CellOptions, renderCells, terminalFrame } from '@ffc/figures/terminal'
import type { Scene } from '@ffc/figures'
import type { ComputedAnswer } from '../answers.ts'
import type { PaneDefinition } from '../screen.ts'
import type { SheetCell, SheetRow, TableSheet, Target } from '../sheet.ts'

export const scoreQuestion: PaneDefinition['question'] = ({ given }) => ({ analysis: 'score', given: given('score') })

/** What must stand beside any ranking, in one line; the notes say why at length. */
export const CAUTION = 'No grade for virtue: a refusal may be a duty under non-refoulement.'

export function stateTarget(iso3: string): Target {
  return { screen: 'country', subject: iso3 }
}

/** The states by rank, each with the ranks that nine draws in ten give it, drawn and in figures. */
export function rankingSheet({ answer }: ComputedAnswer): TableSheet {
  const { countries, index } = answer.data as ScoreData
  const worst = Math.max(2, ...countries.map(({ rank, rankInterval }) => rankInterval?.upper ?? rank ?? 1))
  const byCode = new Map(countries.map((country) => [country.iso3, country]))
  return {
    kind: 'table',
    empty: 'No state of this view can be scored.',
    columns: [
      { key: 'rank', label: 'Rank', align: 'right', least: 4 },
      { key: 'name', label: 'State', least: 12, most: 26 },
      { key: 'score', label: 'Score', align: 'right', falls: true },
      {
        key: 'interval',
        label: 'Ranks',
        title: `the ranks that ${formatShare(index.rankLevel)} of draws give`,
        align: 'right',
        least: 6,
      },
      {
        key: 'drawn',
        label: '',
        least: 14,
        grows: true,
        isDrawn: true,
        draw: ({ id }, width, drawing) => drawInterval(byCode.get(id), worst, width, drawing),
        drawHeader: (width, { ascii }) => renderCells(axisScene(worst, width), width, 1, { ascii })[0] ?? [],
      },
      { key: 'paper', label: 'Paper', align: 'right', falls: true },
      { key: 'practice', label: 'Practice', align: 'right', falls: true },
      { key: 'terms', label: 'Terms', align: 'right', falls: true },
      { key: 'coverage', label: 'Known', align: 'right', falls: true },
    ],
    rows: countries.map((country, record) => rankingRow(country, record, index.rankLevel)),
  }
}

function rankingRow(country: ScoreRecord, record: number, level: number): SheetRow {
  const { name, rank, score, rankInterval, coverage, dimensions } = country
  const range = rankInterval === null ? '–' : rangeText(rankInterval.lower, rankInterval.upper)
  const dimension = (wanted: string): SheetCell => {
    const value = dimensions.find((one) => one.dimension === wanted)?.score ?? null
    return { text: score01(value), order: value, rows: evidenceRows(country, wanted) }
  }
  return {
    ...stateRow(country, record),
    says:
      rank === null || score === null
        ? `${name}: nothing on record that the index counts.`
        : `${name}: score ${score01(score)}, rank ${formatNumber(rank)}; ${formatShare(level)} of draws give it ${range}; ${formatShare(coverage)} of the index is known of it.`,
    cells: [
      { text: rank === null ? '–' : formatNumber(rank), order: rank },
      { text: name },
      { text: score01(score), order: score },
      { text: range, order: rankInterval?.median ?? null },
      { text: '' },
      dimension('paper'),
      dimension('practice'),
      dimension('terms'),
      { text: formatShare(coverage), order: coverage },
    ],
  }
}

/** What a row on a state has whatever its cells say: Enter opens the state, a filter finds it by code and in Chinese. */
export function stateRow(state: ScoreRecord, record: number): Omit<SheetRow, 'cells' | 'says'> {
  const { iso3, nameZh } = state
  return { id: iso3, record, names: `${iso3} ${nameZh ?? ''}`, opens: stateTarget(iso3), rows: evidenceRows(state) }
}

/** Ids of the rows behind a state's score, or behind one dimension of it. */
function evidenceRows({ contributions }: ScoreRecord, dimension?: string): string[] {
  const evidence = contributions
    .filter((one) => dimension === undefined || one.dimension === dimension)
    .flatMap((one) => one.evidence.map(({ row }) => row))
  return [...new Set(evidence)]
}

function score01(value: number | null): string {
  return value === null ? '–' : formatNumber(value, 2)
}

function rangeText(lower: number, upper: number): string {
  return lower === upper ? formatNumber(lower) : `${formatNumber(lower)}–${formatNumber(upper)}`
}

type Drawn = Pick<CellOptions, 'ascii'> & { readonly isSelected: boolean }

/** Rank 1 at the left: a line over the likely ranks, a tick at the middle one, a dot at the rank itself. */
function drawInterval(country: ScoreRecord | undefined, worst: number, width: number, { ascii, isSelected }: Drawn) {
  if (!country) return []
  const frame = terminalFrame(width, 1)
  const x = rankScale(worst, width)
  const y = frame.lineHeight / 2
  const { rank, rankInterval } = country
  const scene: Scene = {
    ...emptyScene(width),
    parts: [
      {
        name: country.iso3,
        marks: [
          ...(rankInterval === null
            ? []
            : ([
                { kind: 'line', from: [x(rankInterval.lower), y], to: [x(rankInterval.upper), y], tone: 'ink' },
                { kind: 'symbol', symbol: 'tick', at: [x(rankInterval.median), y], tone: 'ink', size: 5 },
              ] as const)),
          ...(rank === null
            ? []
            : ([
                { kind: 'symbol', symbol: 'filled-dot', at: [x(rank), y], tone: 'ink', size: frame.characterWidth / 2 },
              ] as const)),
        ],
      },
    ],
  }
  const options = { ...(ascii ? { ascii } : {}), selected: isSelected ? country.iso3 : undefined }
  return renderCells(scene, width, 1, options)[0] ?? []
}

function axisScene(worst: number, width: number): Scene {
  const { lineHeight } = terminalFrame(width, 1)
  const y = lineHeight / 2
  return {
    ...emptyScene(width),
    parts: [
      {
        name: 'axis',
        marks: [
          { kind: 'text', at: [0, y], text: 'rank 1', anchor: 'start', tone: 'muted' },
          { kind: 'text', at: [terminalFrame(width, 1).width, y], text: String(worst), anchor: 'end', tone: 'muted' },
        ],
      },
    ],
  }
}

function rankScale(worst: number, width: number): (rank: number) => number {
  const { characterWidth, width: room } = terminalFrame(width, 1)
  const inset = characterWidth / 2
  return (rank) => inset + ((rank - 1) / (worst - 1)) * (room - 2 * inset)
}

function emptyScene(width: number): Omit<Scene, 'parts'> {
  const { width: room, lineHeight } = terminalFrame(width, 1)
  return { name: 'rank', width: room, height: lineHeight, title: '', subtitle: '', description: '', source: '' }
}
