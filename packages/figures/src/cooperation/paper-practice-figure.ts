import { group } from 'd3-array'
import { formatCount, formatList, formatNumber } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { firstThatFits, fitText, wrapText } from '../fit-text.ts'
import { NOTHING_TO_DRAW, axisLabels, lineOfText } from '../rows/row-layout.ts'
import type { Frame, Mark, Point, Scene, ScenePart } from '../scene.ts'
import { type PlacedName, placeNames } from './place-names.ts'
import { type ScoreScale, scoreScale } from './score-scale.ts'
import { type ScoreData, type ScoreRecord, dimensionScore, paperPracticeSentence, scoreRows } from './state-words.ts'

/** Between states of one score that stand apart on the axis, in pixels of a page. */
const STACK_STEP = 6
const STACKED_TICK = 2

interface Placed {
  readonly state: ScoreRecord
  readonly paper: number
  readonly practice: number | null
}

/**
 * Cooperation on paper against practice, both from 0 to 1: one dot a state, with its name where there is room that no
 * other name needs. States of which no practice is on record stand apart under the axis as short ticks, stacked at their
 * score on paper, and are named below.
 */
export function paperPracticeFigure(data: ScoreData, { frame, finding, source }: FigureContext): Scene {
  const states = data.countries.flatMap((state): Placed[] => {
    const paper = dimensionScore(state, 'paper')
    return paper === null ? [] : [{ state, paper: evened(paper), practice: evened(dimensionScore(state, 'practice')) }]
  })
  const known = states.flatMap((one) => (one.practice === null ? [] : [{ ...one, practice: one.practice }]))
  const apart = states.filter(({ practice }) => practice === null).toSorted((a, b) => a.paper - b.paper)
  const unplaced = data.countries.filter((state) => dimensionScore(state, 'paper') === null)
  const { lineHeight, characterWidth, isGrid } = frame
  const radius = isGrid ? characterWidth / 2 : 4.5
  const left = 6 * characterWidth
  const right = frame.width - 3 * characterWidth
  const top = 1.5 * lineHeight
  const plotHeight = snapLines(Math.min(Math.max((right - left) * 0.5, 12 * lineHeight), 26 * lineHeight), frame)
  const bottom = top + plotHeight
  const scale = scoreScale(states.flatMap(({ paper, practice }) => [paper, practice]))
  const x = (value: number) => left + scale.place(value) * (right - left)
  const y = (value: number) => bottom - scale.place(value) * plotHeight

  const room = {
    left: left + 1,
    top: 0.99 * lineHeight,
    width: frame.width - left - 1,
    height: bottom - lineHeight / 2,
  }
  const dots = known.map(({ state, paper, practice }) => ({ state, at: [x(paper), y(practice)] satisfies Point }))
  const shared = [...group(dots, ({ at }) => at.join(' ')).values()]
  const names = placeNames(
    shared.map((here) => ({ at: here[0]?.at ?? [0, 0], text: formatList(here.map(({ state }) => state.name)) })),
    room,
    radius,
    frame,
  )
  // A name stands with the first of the states that share a point.
  const nameOf = new Map(shared.map((here, index) => [here[0]?.state, names[index] ?? null]))

  const stacks = [...group(apart, ({ paper }) => paper).values()]
  const deepest = Math.max(0, ...stacks.map(({ length }) => length))
  const stripTop = bottom + (isGrid ? 2.5 : 3) * lineHeight
  const stackStep = isGrid ? 0 : STACK_STEP
  const stripHeight = apart.length === 0 ? 0 : lineHeight + deepest * stackStep
  let listTop = stripTop + (apart.length === 0 ? 0 : lineHeight + stripHeight)
  const nextLine = () => {
    listTop += lineHeight
    return listTop - lineHeight / 2
  }

  const parts: ScenePart[] = [
    { name: 'axes', marks: axesMarks(frame, { left, right, top, bottom }, scale) },
    ...dots.map(({ state, at }): ScenePart => {
      const placed = nameOf.get(state)
      return {
        name: state.iso3,
        marks: [
          { kind: 'symbol', symbol: 'filled-dot', at, tone: 'accent', size: radius },
          ...(placed
            ? [
                ...leaderMarks(at, placed, frame),
                { kind: 'text', at: placed.at, text: placed.text, anchor: 'start', tone: 'ink' } satisfies Mark,
              ]
            : []),
        ],
        label: paperPracticeSentence(state),
        rows: scoreRows(state, ['paper', 'practice']),
      }
    }),
  ]
  if (apart.length > 0) {
    const heading = `No practice on record: ${formatCount(apart.length, 'state', 'states')}, by paper`
    parts.push({ name: 'apart', marks: [lineOfText(heading, stripTop + lineHeight / 2, frame, { bold: true })] })
    for (const stack of stacks) {
      for (const [depth, { state, paper }] of stack.entries()) {
        const at: Point = [x(paper), stripTop + 1.5 * lineHeight + depth * stackStep]
        parts.push({
          name: state.iso3,
          marks: [{ kind: 'symbol', symbol: 'short-tick', at, tone: 'ink', size: isGrid ? radius : STACKED_TICK }],
          label: paperPracticeSentence(state),
          rows: scoreRows(state, ['paper', 'practice']),
        })
      }
    }
    for (const stack of stacks) {
      const text = `${formatNumber(stack[0]?.paper ?? 0, 2)}: ${stack.map(({ state }) => state.name).join(', ')}`
      parts.push({ name: `names at ${stack[0]?.paper ?? 0}`, marks: paragraph(text, frame, nextLine) })
    }
  }
  for (const state of unplaced) {
    parts.push({
      name: state.iso3,
      marks: [lineOfText(paperPracticeSentence(state), nextLine(), frame)],
      label: paperPracticeSentence(state),
      rows: scoreRows(state, ['paper', 'practice']),
    })
  }
  return {
    name: 'paper-practice',
    width: frame.width,
    height: listTop + (isGrid ? 0 : 4),
    title: finding.title,
    subtitle: finding.subtitle,
    description:
      states.length === 0
        ? NOTHING_TO_DRAW
        : `A dot for each of ${formatCount(known.length, 'state', 'states')} at its score on paper, from left to right, and in practice, upwards; ` +
          `${formatCount(apart.length, 'state', 'states')} without practice on record stand apart under the axis.`,
    source,
    parts:
      data.countries.length === 0
        ? [{ name: 'nothing', marks: [lineOfText(NOTHING_TO_DRAW, lineHeight / 2, frame)] }]
        : parts,
  }
}

/** Sums of the same parts in another order differ in their last bits: here they stand at one place. */
function evened<Score extends number | null>(score: Score): Score {
  return (score === null ? null : Number((score as number).toFixed(9))) as Score
}

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function axesMarks(frame: Frame, { left, right, top, bottom }: Plot, { low, high, place, ticks }: ScoreScale): Mark[] {
  const x = (value: number) => left + place(value) * (right - left)
  const y = (value: number) => bottom - place(value) * (bottom - top)
  const { lineHeight, characterWidth, isGrid } = frame
  const paper = low === 0 && high === 1 ? 'On paper (0 nothing, 1 all)' : 'On paper'
  const diagonal: Mark = {
    kind: 'polyline',
    points: [
      [left, bottom],
      [right, top],
    ],
    tone: 'muted',
  }
  const grid: Mark[] = isGrid
    ? []
    : ticks.flatMap(({ value }): Mark[] => [
        { kind: 'line', from: [x(value), top], to: [x(value), bottom], tone: 'faint' },
        { kind: 'line', from: [left, y(value)], to: [right, y(value)], tone: 'faint' },
      ])
  return [
    lineOfText('In practice', lineHeight / 2 - (isGrid ? 0 : 2), frame),
    ...grid,
    ...(isGrid ? [] : [diagonal]),
    { kind: 'line', from: [left, bottom], to: [right, bottom], tone: 'muted' },
    ...(isGrid ? ([{ kind: 'line', from: [left, top], to: [left, bottom], tone: 'muted' }] satisfies Mark[]) : []),
    ...ticks.map(({ value, label }): Mark => ({
      kind: 'text',
      at: [left - characterWidth, y(value)],
      text: label,
      anchor: 'end',
      tone: 'muted',
    })),
    ...axisLabels(
      ticks.map(({ value, label }) => ({ at: x(value), label })),
      bottom + lineHeight,
      frame,
    ),
    {
      kind: 'text',
      at: [frame.width, bottom + 2 * lineHeight],
      text: fitText(
        firstThatFits(
          [`${paper}${isGrid ? '' : '; diagonal: as much in practice as on paper'}`, paper],
          frame.width,
          frame,
        ),
        frame.width,
        frame,
      ),
      anchor: 'end',
      tone: 'muted',
    },
  ]
}

/** A line from a dot to its name, where that stands too far off to be seen as its own. */
function leaderMarks(
  dot: Point,
  { at: [left, middle], text }: PlacedName,
  { lineHeight, isGrid, textWidth }: Frame,
): Mark[] {
  if (isGrid || Math.abs(middle - dot[1]) < 1.5 * lineHeight) return []
  const nearest = Math.min(Math.max(dot[0], left), left + textWidth(text))
  const edge = middle + (Math.sign(dot[1] - middle) * lineHeight) / 2
  return [{ kind: 'line', from: dot, to: [nearest, edge], tone: 'muted' }]
}

/** A text over as many lines as it takes. */
function paragraph(text: string, frame: Frame, nextLine: () => number): Mark[] {
  return wrapText(text, frame.width, frame.textWidth).map((line) => lineOfText(line, nextLine(), frame))
}

function snapLines(length: number, { isGrid, lineHeight }: Frame): number {
  return isGrid ? Math.round(length / lineHeight) * lineHeight : length
}
