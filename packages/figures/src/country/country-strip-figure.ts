import type { CountryData } from '@ffc/core/analyses/country.run'
import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { EVENT_KINDS } from '@ffc/core/model'
import { EVENT_KIND_LABELS, TREATY_KIND_LABELS, capitalise, formatCount, formatDay } from '@ffc/core/present'
import { type CivilDate, toDayNumber } from '@ffc/core/time'
import type { FigureContext } from '../figure-context.ts'
import { firstThatFits, fitText } from '../fit-text.ts'
import { emptyScene, makeScene } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Mark, Scene, ScenePart } from '../scene.ts'
import type { StateNames } from '../state-names.ts'
import { agreeingAccounts } from '../timeline/agreeing-accounts.ts'
import { happeningMarks, happeningSentence, stretchOf, symbolKey } from '../timeline/happening-marks.ts'
import { happeningSymbol } from '../timeline/happening-symbol.ts'
import { packLane } from '../timeline/pack-lane.ts'
import { bySignature } from '../treaties/by-signature.ts'
import { claimRows } from '../treaties/claim-rows.ts'
import { type KindGroup, kindGroups } from '../treaties/kind-groups.ts'
import { treatyName, treatySentence, waitFigure } from '../treaties/treaty-words.ts'
import { asOfLine, rowMeasures, yearLabels } from '../treaties/wait-bar.ts'
import { waitMarks } from '../treaties/wait-marks.ts'
import { spanScale, waitSpan, yearTicks } from '../treaties/wait-scale.ts'

export interface CountryStripOptions extends FigureContext, StateNames {
  /** Dated rows about the state; stages of its treaties are left to the bars. */
  readonly records: readonly TimelineRecord[]
}

const STANCE = 'stance'
const WAIT_HEADER = 'Years'

/**
 * What lies between the focal state and this one, on one calendar axis: a bar for each instrument, as in the list of
 * treaties, and under them a lane for each kind of event and for stances.
 */
export function countryStripFigure(data: CountryData, options: CountryStripOptions): Scene {
  const { frame, asOf } = options
  const { lineHeight, isGrid } = frame
  const groups: readonly KindGroup[] = data.isFocal
    ? kindGroups(data.treaties)
    : [{ heading: null, records: data.treaties.toSorted(bySignature) }]
  const treaties = groups.flatMap((group) => group.records)
  const lanes = lanesOf(agreeingAccounts(options.records))
  if (treaties.length + lanes.length === 0)
    return emptyScene('country-strip', options, `No dated row of this view is about ${data.name}.`)
  const waits = treaties.map(waitFigure)
  const layout = rowLayout(frame, {
    names: [...treaties.map((record) => instrumentNames(record, data)[0]), ...lanes.map(({ name }) => name)],
    values: waits.length > 0 ? [WAIT_HEADER, ...waits] : [],
  })
  const { left, right, rowHeight } = layout
  const ofTreaties = waitSpan(treaties, asOf)
  const days = lanes
    .flatMap(({ records }) => records)
    .flatMap(({ earliest, latest }) => earliest ?? latest ?? [])
    .map((day) => toDayNumber(day as CivilDate))
  const span = {
    start: Math.min(treaties.length > 0 ? ofTreaties.start : Infinity, ofTreaties.end - 365, ...days),
    end: ofTreaties.end,
  }
  const x = spanScale(span, left, right - left)
  const place = { ...rowMeasures(frame), x, span, asOf }
  const ticks = yearTicks(span, (right - left) / (6.5 * frame.characterWidth))
  const head = lineHeight * (isGrid ? 1 : 1.4)
  let top = head
  const parts: ScenePart[] = []
  for (const { heading, records } of groups) {
    if (heading !== null) {
      parts.push({
        name: heading,
        marks: [lineOfText(heading, top + rowHeight / 2, frame, { tone: 'ink', bold: true })],
      })
      top += rowHeight
    }
    for (const record of records) {
      const middle = top + rowHeight / 2
      parts.push({
        name: record.id,
        marks: [
          layout.name(firstThatFits(instrumentNames(record, data), layout.nameWidth, frame), middle),
          ...waitMarks(record, { ...place, middle }),
          layout.value(waitFigure(record), middle, record.lagDays === null ? 'muted' : 'ink'),
        ],
        label: treatySentence(record),
        rows: claimRows(record),
      })
      top += rowHeight
    }
  }
  const size = isGrid ? frame.characterWidth / 2 : 4
  const lineStep = isGrid ? lineHeight : 11
  const lanePad = isGrid ? 0 : 8
  const laneMarks: Mark[] = []
  for (const { name, records } of lanes) {
    const stretches = records.map((record) => stretchOf(record, span, x, frame))
    const { lines, count } = packLane(stretches.map(({ from, to }) => ({ from: from - size - 1, to: to + size + 1 })))
    laneMarks.push(
      ...(isGrid ? [] : [{ kind: 'line', from: [0, top], to: [frame.width, top], tone: 'faint' } as const]),
      layout.name(name, top + (lineStep + lanePad) / 2),
    )
    for (const [index, record] of records.entries()) {
      const stretch = stretches[index]
      if (!stretch) continue
      const middle = top + lanePad / 2 + ((lines[index] ?? 0) + 0.5) * lineStep
      parts.push({
        name: record.id,
        marks: happeningMarks(record, stretch, { middle, size, frame }),
        label: happeningSentence(record, options),
        rows: [...new Set([record.id, ...record.sources.map(({ row }) => row)])],
      })
    }
    top += count * lineStep + lanePad
  }
  const asOfEnd = Math.min(frame.width, x(span.end) + 8)
  const present = new Set(
    lanes.flatMap(({ records }) => records.map(({ kind }) => happeningSymbol(kind).symbol as string)),
  )
  if (treaties.some(({ status }) => status === 'in-force')) present.add('filled-dot')
  if (treaties.some(({ status }) => status === 'pending')) present.add('hollow-dot')
  const key = symbolKey(present, top + 1.5 * lineHeight + (isGrid ? 0 : 4), frame)
  return makeScene('country-strip', options, {
    height: key.bottom - (isGrid ? 0 : 4),
    description:
      `A bar for each of ${formatCount(treaties.length, 'instrument', 'instruments')} and a symbol for each of ` +
      `${formatCount(
        lanes.reduce((sum, { records }) => sum + records.length, 0),
        'dated row',
        'dated rows',
      )} about ${data.name}, on a calendar axis to ${formatDay(asOf)}.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...gridLines(frame, [head - 4, top], ticks, ({ day }) => x(day)),
          ...yearLabels(ticks, x, lineHeight / 2, frame, waits.length > 0 ? right : frame.width, layout.nameWidth),
          ...(waits.length > 0 ? [layout.value(WAIT_HEADER, lineHeight / 2, 'muted')] : []),
        ],
      },
      { name: 'lanes', marks: laneMarks },
      {
        name: 'as-of',
        marks: [
          asOfLine(x(span.end), isGrid ? lineHeight : head - 4, top),
          endOfLine(`as of ${formatDay(asOf)}`, asOfEnd, top + lineHeight / 2 + (isGrid ? 0 : 2), frame),
        ],
      },
      ...parts,
      { name: 'key', marks: key.marks },
    ],
  })
}

function endOfLine(text: string, end: number, middle: number, frame: FigureContext['frame']): Mark {
  return { kind: 'text', at: [end, middle], text: fitText(text, end, frame), anchor: 'end', tone: 'muted' }
}

/** With one state its instruments are told apart by their kind; those of the focal state by their partner. */
function instrumentNames(record: TreatyRecord, { isFocal }: CountryData): [usual: string, ...shorter: string[]] {
  if (isFocal) return [treatyName(record)]
  const { singular, brief } = TREATY_KIND_LABELS[record.kind]
  return [capitalise(singular), capitalise(brief)]
}

interface Lane {
  readonly name: string
  readonly records: readonly TimelineRecord[]
}

function lanesOf(records: readonly TimelineRecord[]): Lane[] {
  const kinds = [...EVENT_KINDS, 'position'] as const
  return kinds.flatMap((kind) => {
    const own = records.filter((record) => record.kind === kind)
    if (own.length === 0) return []
    const label = kind === 'position' ? STANCE : EVENT_KIND_LABELS[kind]
    return [{ name: capitalise(label), records: own }]
  })
}
