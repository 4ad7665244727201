import type { Answer } from '@ffc/core/analyses'
import { type PoolData, pool } from '@ffc/core/analyses/pool.run'
import { formatNumber, formatShare, poolDensityFinding, poolInfluenceFinding } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { poolFigure } from '@ffc/figures/figure/pool'
import { poolDensityFigure } from '@ffc/figures/figure/pool/density'
import { poolInfluenceFigure } from '@ffc/figures/figure/pool/influence'
import { For, Show } from 'solid-js'
import { WhoSaysSo } from '../../components/evidence/who-says-so.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { Day } from '../../components/prose/day.tsx'
import { useView } from '../../state/view-context.tsx'
import { ESTIMATES_TEXT } from '../../text/estimates.ts'
import { type EstimatesPageParameters, poolParameters } from './estimates-parameters.ts'
import { MethodControls } from './method-controls.tsx'

const WORDS = ESTIMATES_TEXT.pooled

export interface PooledProps {
  readonly answer: Answer<PoolData>
  readonly parameters: EstimatesPageParameters
  readonly onChange: (patch: Partial<EstimatesPageParameters>) => void
}

/** The forest plot, the method, and the words of both. */
export function ForestSection(props: PooledProps) {
  const { view } = useView()
  return (
    <section class="spread" aria-label={WORDS.label}>
      <div class="spread-main">
        <h2 class="visually-hidden">{WORDS.label}</h2>
        <MethodControls parameters={props.parameters} onChange={props.onChange} />
        <FigureBlock
          scene={(width) => poolFigure.scene(toAnswered(pool, props.answer, view()), pageFrame(width))}
          answer={props.answer}
          hint={WORDS.hint}
          table={{ summary: WORDS.data, caption: WORDS.caption, table: pool.table(props.answer.data) }}
        />
      </div>
      <PoolWords data={props.answer.data} />
    </section>
  )
}

function PoolWords(props: { readonly data: PoolData }) {
  const words = ESTIMATES_TEXT.words
  return (
    <aside class="margin words" aria-label={words.label}>
      <dl>
        <dt>{words.median}</dt>
        <dd>
          {props.data.pooled.median === null
            ? words.noMedian
            : words.medianMeaning(formatNumber(Number(props.data.pooled.median.toPrecision(2))))}
        </dd>
        <dt>{words.interval}</dt>
        <dd>{words.intervalMeaning}</dd>
        <dt>{words.voice}</dt>
        <dd>{words.voiceMeaning}</dd>
        <dt>{words.bound}</dt>
        <dd>{props.data.rule.description}</dd>
      </dl>
    </aside>
  )
}

/** Where the pool lies, as dots of equal chance. */
export function DensitySection(props: Pick<PooledProps, 'answer' | 'parameters'>) {
  const { view } = useView()
  const finding = () => poolDensityFinding(props.answer.data, view(), poolParameters(props.parameters))
  const table = () => {
    const { q05, q25, median, q75, q95, mean } = props.answer.data.pooled
    const columns = WORDS.densityColumns
    return {
      columns: [
        { key: 'share', label: columns.share },
        { key: 'people', label: columns.people },
      ],
      rows: [
        ['5%', q05],
        ['25%', q25],
        ['50%, median', median],
        ['75%', q75],
        ['95%', q95],
        ['mean', mean],
      ],
    }
  }
  return (
    <section aria-label={WORDS.density}>
      <div class="spread-main">
        <h2>{finding().title}.</h2>
        <FigureBlock
          scene={(width) => poolDensityFigure.scene(toAnswered(pool, props.answer, view()), pageFrame(width))}
          answer={props.answer}
          hint={WORDS.densityHint}
          table={{ summary: WORDS.densityData, caption: WORDS.densityCaption, table: table() }}
        />
      </div>
    </section>
  )
}

/** The pool without each of its voices. */
export function InfluenceSection(props: Pick<PooledProps, 'answer' | 'parameters'>) {
  const { view } = useView()
  const finding = () => poolInfluenceFinding(props.answer.data, view(), poolParameters(props.parameters))
  const table = () => ({
    columns: [
      { key: 'without', label: WORDS.influenceColumns.without },
      { key: 'median', label: WORDS.influenceColumns.median },
    ],
    rows: props.answer.data.influence.map(({ without, median }) => [without, median]),
  })
  return (
    <Show when={props.answer.data.voices > 1 && props.answer.data.pooled.median !== null}>
      <section aria-label={WORDS.influence}>
        <div class="spread-main">
          <h2>{finding().title}.</h2>
          <FigureBlock
            scene={(width) => poolInfluenceFigure.scene(toAnswered(pool, props.answer, view()), pageFrame(width))}
            answer={props.answer}
            hint={WORDS.influenceHint}
            table={{ summary: WORDS.influenceData, caption: WORDS.influenceCaption, table: table() }}
          />
        </div>
      </section>
    </Show>
  )
}

/** How far the voices agree: pairs that cannot both hold, and the spread in numbers. */
export function DisagreementSection(props: Pick<PooledProps, 'answer'>) {
  const words = ESTIMATES_TEXT.disagreement
  const data = () => props.answer.data
  const sayer = (id: string) => data().claims.find((claim) => claim.id === id)?.statedBy ?? id
  const rows = () => {
    const present = data().heterogeneity
    if (!present) return []
    const { q, qPValue, k, i2, h2, tau2, prediction } = present
    return [
      [words.q, formatNumber(q, 1), words.qMeaning(pText(qPValue), k - 1)],
      [words.i2, formatShare(i2 / 100), words.i2Meaning],
      [words.h2, formatNumber(h2, 1), words.h2Meaning],
      [words.tau2, formatNumber(tau2, 3), words.tau2Meaning],
      ...(prediction
        ? [[words.prediction, `${rounded(prediction.lower)}–${rounded(prediction.upper)}`, words.predictionMeaning]]
        : []),
    ]
  }
  return (
    <section aria-label={words.heading}>
      <div class="spread-main">
        <h2>{words.heading}</h2>
        <Show when={data().heterogeneity} fallback={<p>{words.oneVoice}</p>}>
          <Show when={data().conflicts.length > 0}>
            <h3>{words.conflicts}</h3>
            <ul class="conflicts">
              <For each={data().conflicts}>
                {({ a, b, overlap }) => (
                  <li>
                    {words.conflict(sayer(a), sayer(b))}: {words.overlap(formatShare(overlap))}.{' '}
                    <WhoSaysSo about={words.conflict(sayer(a), sayer(b))} rows={[a, b]}>
                      {words.who}
                    </WhoSaysSo>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <PlainTable
            caption={words.caption}
            columns={[
              { label: words.columns.what },
              { label: words.columns.value, isFigure: true },
              { label: words.columns.meaning },
            ]}
            rows={rows()}
          />
        </Show>
      </div>
    </section>
  )
}

/** The pool as it stood each time a source became known. */
export function GrowthSection(props: Pick<PooledProps, 'answer'>) {
  const words = ESTIMATES_TEXT.growth
  return (
    <Show when={props.answer.data.growth.length > 1}>
      <section aria-label={words.heading}>
        <div class="spread-main">
          <h2>{words.heading}</h2>
          <PlainTable
            caption={words.caption}
            columns={[
              { label: words.columns.day },
              { label: words.columns.n, isFigure: true },
              { label: words.columns.median, isFigure: true },
              { label: words.columns.range, isFigure: true },
            ]}
            rows={props.answer.data.growth.map(({ knownAt, n, median, q05, q95 }) => [
              <Day date={knownAt} />,
              formatNumber(n),
              median === null ? words.none : rounded(median),
              `${rounded(q05)}–${rounded(q95)}`,
            ])}
          />
        </div>
      </section>
    </Show>
  )
}

/** Two significant digits are all that published figures bear. */
function rounded(value: number): string {
  return formatNumber(Number(value.toPrecision(2)))
}

function pText(pValue: number): string {
  return pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`
}
