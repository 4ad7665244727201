import { formatCount, formatNumber, formatShare } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { fitText } from '../fit-text.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { NOTHING_TO_DRAW, axisLabels, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Mark, Scene, ScenePart } from '../scene.ts'
import { type ScoreData, type ScoreRecord, rankSentence, rankText, scoreRows } from './state-words.ts'

const RANK_HEADER = 'Rank'
const FEWEST_RANKS = 2

/**
 * One row a state, best rank first: a dot at its rank, a thin line over the ranks that nine draws in ten give it, a tick
 * at the middle one. Dots of states that share a rank are joined, and their rank has an equals sign.
 */
export function rankLadderFigure(data: ScoreData, { frame, finding, source }: FigureContext): Scene {
  const states = data.countries.toSorted(byRank)
  const values = states.map((state) => rankText(state, states))
  const layout = rowLayout(frame, { names: states.map(({ name }) => name), values: [RANK_HEADER, ...values] })
  const { left, right, rowHeight } = layout
  const worst = Math.max(
    FEWEST_RANKS,
    ...states.flatMap(({ rank, rankInterval }) => [rank ?? 1, rankInterval?.upper ?? 1]),
  )
  const x = (rank: number) => left + ((rank - 1) / (worst - 1)) * (right - left)
  const middle = (row: number) => (row + 1.5) * rowHeight
  const bottom = (states.length + 1) * rowHeight
  const ticks = rankTicks(worst)
  const labels = ticks.map((rank) => ({ at: x(rank), label: String(rank) }))
  const parts: ScenePart[] = [
    {
      name: 'axis',
      marks: [
        ...gridLines(frame, [rowHeight, bottom], ticks, (rank) => x(rank)),
        ...axisLabels(labels, rowHeight / 2, {
          ...frame,
          width: right + (frame.isGrid ? frame.characterWidth / 2 : 8),
        }),
        layout.value(RANK_HEADER, rowHeight / 2, 'muted'),
        {
          kind: 'text',
          at: [frame.width, bottom + rowHeight / 2],
          text: fitText(
            `Rank, 1 best; line: ${formatShare(data.index.rankLevel)} of draws, tick: the middle one`,
            frame.width,
            frame,
          ),
          anchor: 'end',
          tone: 'muted',
        },
      ],
    },
    { name: 'ties', marks: tieLines(states, x, middle) },
    ...states.map((state, row): ScenePart => ({
      name: state.iso3,
      marks: [
        layout.name(state.name, middle(row)),
        ...rankMarks(state, x, middle(row), frame.isGrid ? frame.characterWidth / 2 : 4.5),
        layout.value(values[row] ?? '', middle(row), state.rank === null ? 'muted' : 'ink'),
      ],
      label: rankSentence(state, data),
      rows: scoreRows(state),
    })),
  ]
  const nothing: ScenePart = { name: 'nothing', marks: [lineOfText(NOTHING_TO_DRAW, rowHeight / 2, frame)] }
  return {
    name: 'rank-ladder',
    width: frame.width,
    height: bottom + rowHeight + (frame.isGrid ? 0 : 4),
    title: finding.title,
    subtitle: finding.subtitle,
    description:
      states.length === 0
        ? NOTHING_TO_DRAW
        : `A dot for the rank of each of ${formatCount(states.length, 'state', 'states')}, best first, with a line over the ranks that ` +
          `${formatShare(data.index.rankLevel)} of ${formatNumber(data.index.draws)} draws give it; shared ranks are joined.`,
    source,
    parts: states.length === 0 ? [nothing] : parts,
  }
}

/** By rank, then by name; states without a score last. */
function byRank(a: ScoreRecord, b: ScoreRecord): number {
  const [rankA, rankB] = [a.rank ?? Infinity, b.rank ?? Infinity]
  return rankA === rankB ? (a.name < b.name ? -1 : 1) : rankA - rankB
}

/** The ends first: they are wanted most. */
function rankTicks(worst: number): number[] {
  const step = worst > 20 ? 10 : worst > 8 ? 5 : 1
  const between: number[] = []
  for (let rank = step; rank < worst; rank += step) if (rank > 1) between.push(rank)
  return [1, worst, ...between]
}

function rankMarks({ rank, rankInterval }: ScoreRecord, x: (rank: number) => number, y: number, size: number): Mark[] {
  const interval: Mark[] =
    rankInterval === null
      ? []
      : [
          { kind: 'line', from: [x(rankInterval.lower), y], to: [x(rankInterval.upper), y], tone: 'ink' },
          { kind: 'symbol', symbol: 'tick', at: [x(rankInterval.median), y], tone: 'ink', size: 5 },
        ]
  return rank === null
    ? interval
    : [...interval, { kind: 'symbol', symbol: 'filled-dot', at: [x(rank), y], tone: 'accent', size }]
}

/** An upright line from the first to the last dot of each shared rank. */
function tieLines(
  states: readonly ScoreRecord[],
  x: (rank: number) => number,
  middle: (row: number) => number,
): Mark[] {
  const ranks = states.map(({ rank }) => rank)
  return [...new Set(ranks)].flatMap((rank): Mark[] => {
    const [first, last] = [ranks.indexOf(rank), ranks.lastIndexOf(rank)]
    if (rank === null || first === last) return []
    return [{ kind: 'line', from: [x(rank), middle(first)], to: [x(rank), middle(last)], tone: 'muted', weight: 2 }]
  })
}
