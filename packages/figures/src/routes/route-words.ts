/** What the stops of a route say. */
import type { GapsData } from '@ffc/core/analyses/gaps.run'
import { TREATY_STATUS_LABELS, formatCount, formatList } from '@ffc/core/present'

export type RouteGaps = GapsData['routes'][number]
export type RouteStop = RouteGaps['stops'][number]
export type Cover = RouteStop['instruments'][number]['cover']

/** How far an extradition treaty covers a stop. */
export function extraditionCover({ instruments }: RouteStop): Cover {
  return instruments.find(({ kind }) => kind === 'extradition')?.cover ?? 'none-on-record'
}

export function coverWords(cover: Cover): string {
  if (cover === 'none-on-record') return 'none on record'
  if (cover === 'none-claimed') return 'none, a source says'
  return cover === 'unknown' ? 'signed' : TREATY_STATUS_LABELS[cover]
}

/** What became of requests, each counted once. */
export function outcomeCounts({ outcomes }: RouteStop): { returned: number; refused: number; sentOn: number } {
  const { returned, notReturned, sentOn } = outcomes
  return { returned, refused: notReturned - sentOn, sentOn }
}

export function stopSentence(stop: RouteStop, route: RouteGaps): string {
  const { returned, refused, sentOn } = outcomeCounts(stop)
  const outcomes = [
    ...(returned > 0 ? [formatCount(returned, 'return', 'returns')] : []),
    ...(refused > 0 ? [formatCount(refused, 'refusal', 'refusals')] : []),
    ...(sentOn > 0 ? [formatCount(sentOn, 'transfer to a third state', 'transfers to third states')] : []),
  ]
  return (
    `${stop.name}, ${stop.role === 'destination' ? 'where the route ends' : `leg ${stop.leg}`} of ${route.title}: ` +
    `extradition treaty ${coverWords(extraditionCover(stop))}; ${outcomes.length === 0 ? 'no return or refusal on record' : formatList(outcomes)}.`
  )
}

/** Ids of the rows behind a stop: its legs, its instruments and denials, what it did. */
export function stopRows({ sources, instruments, events }: RouteStop): string[] {
  const evidence = [
    ...sources,
    ...instruments.flatMap((one) => [
      ...one.instruments.flatMap((item) => item.sources),
      ...(one.denial?.sources ?? []),
    ]),
    ...events.flatMap((event) => event.sources),
  ]
  return [...new Set(evidence.map(({ row }) => row))]
}
