import type { Answer } from '@ffc/core/analyses'
import { formatNumber, formatShare } from '@ffc/core/present'
import { DAYS_PER_YEAR } from '@ffc/core/time'
import type { LagData, LagGroup } from '@ffc/core/treaty-lag'
import { Index, Show } from 'solid-js'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { LinkedText } from '../../components/prose/linked-text.tsx'
import { MethodList } from '../../components/evidence/method-list.tsx'
import { TREATIES_TEXT } from '../../text/treaties.ts'

export interface DoubtSectionProps {
  readonly answer: Answer<LagData>
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
  /** Ids of treaties and whom they are with. */
  readonly names: ReadonlyMap<string, string>
}

/** What to doubt: the naive figures beside the right ones, what was left out, what the run warns of. */
export function DoubtSection(props: DoubtSectionProps) {
  const words = TREATIES_TEXT.doubt
  return (
    <section class="spread doubt">
      <div class="spread-main">
        <h2>{words.heading}</h2>
        <Index each={props.notes}>{(note) => <p>{note()}</p>}</Index>
        <ComparisonTable data={props.answer.data} level={Number(props.answer.meta.parameters['level'])} />
        <Warnings warnings={props.warnings} names={props.names} />
        <Show when={props.answer.data.leftOut.length === 0}>
          <p>{words.none}</p>
        </Show>
      </div>
      <aside class="margin">
        <h2>{TREATIES_TEXT.methods}</h2>
        <MethodList methods={props.answer.meta.methods} />
      </aside>
    </section>
  )
}

export type WarningsProps = Pick<DoubtSectionProps, 'warnings' | 'names'>

/** What a run warns of, its treaties linked. */
export function Warnings(props: WarningsProps) {
  return (
    <Index each={props.warnings}>
      {(warning) => (
        <p>
          <LinkedText text={warning()} names={props.names} />
        </p>
      )}
    </Index>
  )
}

/** The estimate of each group and, last, the mistake. */
function ComparisonTable(props: { readonly data: LagData; readonly level: number }) {
  const words = TREATIES_TEXT.doubt
  const rows = () => [
    ...props.data.groups.map((group) => [
      props.data.groups.length === 1 ? words.all : group.group,
      formatNumber(group.n),
      formatNumber(group.events),
      days(medianOf(group)?.value),
      `${days(medianOf(group)?.lower)}–${days(medianOf(group)?.upper)}`,
      days(group.restrictedMean.value),
    ]),
    [
      words.completed,
      formatNumber(props.data.completedOnly.n),
      formatNumber(props.data.completedOnly.n),
      days(props.data.completedOnly.median),
      words.noLimits,
      days(props.data.completedOnly.mean),
    ],
  ]
  const horizon = () => {
    const days = props.data.groups[0]?.restrictedMean.horizon
    if (days === undefined) return undefined
    const years = days / DAYS_PER_YEAR
    return formatNumber(years, Number.isInteger(years) ? 0 : 1)
  }
  return (
    <PlainTable
      caption={
        <>
          {words.caption}.<Show when={horizon()}>{(value) => ` ${words.meanNote(value())}`}</Show>
        </>
      }
      columns={[
        { label: words.group },
        { label: words.n, isFigure: true },
        { label: words.inForce, isFigure: true },
        { label: words.median, isFigure: true },
        { label: `${formatShare(props.level)} ${words.limits}`, isFigure: true },
        { label: words.mean, isFigure: true },
      ]}
      rows={rows()}
    />
  )
}

function medianOf({ quantiles }: LagGroup) {
  return quantiles.find(({ probability }) => probability === 0.5)
}

function days(value: number | null | undefined): string {
  if (value === null || value === undefined) return TREATIES_TEXT.doubt.notReached
  return formatNumber(value, Number.isInteger(value) ? 0 : 1)
}
