import { answer } from '@ffc/core/analyses'
import { shares } from '@ffc/core/analyses/shares.run'
import type { EstimateRecord } from '@ffc/core/analyses/tables.run'
import type { DossierView } from '@ffc/core/dossier'
import { COUNTED, THEATRES } from '@ffc/core/model'
import { COUNTED_LABELS } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { sharesFigure } from '@ffc/figures/figure/shares'
import { For, Show, createMemo } from 'solid-js'
import { isServer } from 'solid-js/web'
import { Choice } from '../../components/choice/choice.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { attempt } from '../../state/attempt.ts'
import { useView } from '../../state/view-context.tsx'
import { ESTIMATES_TEXT, THEATRE_NAMES } from '../../text/estimates.ts'
import { type EstimatesPageParameters, sharesParameters } from './estimates-parameters.ts'

const WORDS = ESTIMATES_TEXT.shares

export interface SharesSectionProps {
  readonly parameters: EstimatesPageParameters
  readonly records: readonly EstimateRecord[]
  readonly view: DossierView
  readonly onChange: (patch: Partial<EstimatesPageParameters>) => void
}

/** One pooled figure over another with the range of both carried through, or why that cannot be had. */
export function SharesSection(props: SharesSectionProps) {
  const { view } = useView()
  const made = createMemo(() => {
    const parameters = sharesParameters(props.parameters)
    return attempt(() => {
      const present = answer(shares, props.view, parameters)
      return { answer: present, finding: shares.finding(present.data, props.view, parameters) }
    })
  })
  const share = () => made().value
  const refusal = () => made().refusal
  const given = () => COUNTED.filter((value) => props.records.some(({ counted }) => counted === value))
  const options = (chosen: (typeof COUNTED)[number]) =>
    COUNTED.filter((value) => value === chosen || given().includes(value)).map((value) => ({
      value,
      label: COUNTED_LABELS[value],
    }))
  const places = () =>
    THEATRES.filter((theatre) => {
      const { organisation } = sharesParameters(props.parameters)
      const there = props.records.filter((one) => one.theatre === theatre && one.organisation === organisation)
      return [props.parameters.part, props.parameters.whole].every((counted) =>
        there.some((one) => one.counted === counted),
      )
    })
  return (
    <section aria-label={WORDS.heading} id="shares">
      <div class="spread-main">
        <Show when={share()} fallback={<h2>{WORDS.heading}</h2>}>
          {(present) => (
            <>
              <h2>{present().finding.title}.</h2>
              <p class="subtitle">{present().finding.subtitle}</p>
            </>
          )}
        </Show>
        <div class="controls">
          <Choice
            label={WORDS.part}
            value={props.parameters.part}
            options={options(props.parameters.part)}
            onChange={(part) => props.onChange({ part })}
          />
          <Choice
            label={WORDS.whole}
            value={props.parameters.whole}
            options={options(props.parameters.whole)}
            onChange={(whole) => props.onChange({ whole })}
          />
        </div>
        <Show when={refusal()}>
          {(why) => (
            <>
              <p>
                {WORDS.refused} {why().message.split('. ')[0]}.
              </p>
              <Show when={props.parameters.theatre === null && places().length > 0}>
                <p>
                  {WORDS.where}{' '}
                  <For each={places()}>
                    {(theatre) => (
                      <>
                        <button
                          type="button"
                          class="text-button"
                          disabled={isServer}
                          onClick={() => props.onChange({ theatre })}
                        >
                          {THEATRE_NAMES[theatre]}
                        </button>{' '}
                      </>
                    )}
                  </For>
                </p>
              </Show>
            </>
          )}
        </Show>
        <Show when={share()}>
          {(present) => (
            <>
              <FigureBlock
                scene={(width) => sharesFigure.scene(toAnswered(shares, present().answer, view()), pageFrame(width))}
                answer={present().answer}
                hint={WORDS.hint}
                table={{ summary: WORDS.data, caption: WORDS.caption, table: shares.table(present().answer.data) }}
              />
              <For each={present().answer.meta.warnings}>{(warning) => <p class="quiet">{warning}</p>}</For>
            </>
          )}
        </Show>
      </div>
    </section>
  )
}
