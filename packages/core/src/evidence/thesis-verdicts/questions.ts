/** What judges may ask of the same view: analyses, run when first asked for. Types alone: no analysis is loaded here. */
import type { Evidence } from '../../dossier/evidence.ts'
import type { AssessedTurningPoint } from '../../interplay/interplay.ts'
import type { RouteGaps } from '../../routes/route-gaps.ts'
import type { InstrumentCover } from '../../routes/instrument-cover.ts'
import type { Practice } from '../../routes/practice.ts'
import type { LagData } from '../../treaty-lag/treaty-lag.ts'

/** A state with what binds it and what it did. */
export interface StateRecord extends Practice {
  readonly state: string
  readonly name: string
  readonly instruments: readonly InstrumentCover[]
}

/** A share with its range, and the rows on both sides. */
export interface ShareAnswer {
  readonly q05: number
  readonly median: number
  readonly q95: number
  readonly sources: readonly Evidence[]
}

/** A chance that a pending treaty binds within so many months. */
export interface ForecastAnswer {
  readonly months: number
  readonly value: number
  readonly pendingDays: number
}

export interface Questions {
  /** Every route with its stops. */
  gaps(): readonly RouteGaps[]
  /** One state, on a route or not. */
  state(state: string): StateRecord
  /** The waits of extradition treaties. */
  lag(): LagData
  /** The share of one organisation’s foreign fighters; null where no figures allow it. */
  share(): ShareAnswer | null
  /** A turning point; null where the view has none of that name. */
  turningPoint(id: string): AssessedTurningPoint | null
  /** The chance of a pending extradition treaty, at the longest horizon; null where it is not pending or cannot be told. */
  forecast(treaty: string): ForecastAnswer | null
}
