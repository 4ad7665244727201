import { answer } from '@ffc/core/analyses'
import { forecast } from '@ffc/core/analyses/forecast.run'
import { stages } from '@ffc/core/analyses/stages.run'
import { forecastWaitsFinding } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { forecastWaitsFigure } from '@ffc/figures/figure/forecast/waits'
import { stagesFigure } from '@ffc/figures/figure/stages'
import { For, Show, createMemo } from 'solid-js'
import { MethodList } from '../../components/evidence/method-list.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { attempt } from '../../state/attempt.ts'
import { createRested } from '../../state/create-rested.ts'
import { useView } from '../../state/view-context.tsx'
import { TREATIES_TEXT } from '../../text/treaties.ts'
import { Warnings } from './doubt-section.tsx'
import type { OutlookProps } from './outlook.tsx'

const WORDS = TREATIES_TEXT.outlook

/** By when the pending treaties may bind, and whose approval came last in those that do. */
export function OutlookSections(props: OutlookProps) {
  const { view } = useView()
  // Fitting each past year takes longer than a frame: it waits until a drag rests.
  const rested = createRested(() => ({ view: view(), kind: props.kind }))
  const forecasted = createMemo(() => {
    const { view: present, kind } = rested()
    const parameters = { ...forecast.defaults, kind }
    const { value } = attempt(() => answer(forecast, present, parameters))
    return value && { ...value, finding: forecastWaitsFinding(value.data, present, parameters) }
  })
  const staged = createMemo(() => {
    const { view: present, kind } = rested()
    const made = answer(stages, present, { kind })
    return { ...made, finding: stages.finding(made.data, present, { kind }) }
  })
  return (
    <>
      {/* A forecast needs waits to learn from, and something to foretell. */}
      <Show when={(forecasted()?.data.treaties.length ?? 0) > 0 && forecasted()}>
        {(present) => (
          <section class="spread forecast">
            <div class="spread-main">
              <h2>{present().finding.title}.</h2>
              <p class="subtitle">{present().finding.subtitle}</p>
              <FigureBlock
                scene={(width) =>
                  forecastWaitsFigure.scene(toAnswered(forecast, present(), rested().view), pageFrame(width))
                }
                answer={present()}
                hint={WORDS.forecast.hint}
                table={{
                  summary: WORDS.forecast.data,
                  caption: WORDS.forecast.caption,
                  table: forecast.table(present().data),
                }}
              />
              <Warnings warnings={present().meta.warnings} names={props.names} />
            </div>
            <aside class="margin">
              <p>{WORDS.forecast.meaning}</p>
              <Show when={present().data.backtestWinner}>
                {(winner) => <p>{WORDS.forecast.backtest(winner(), present().data.model)}</p>}
              </Show>
              <h2>{TREATIES_TEXT.methods}</h2>
              <MethodList methods={present().meta.methods} />
            </aside>
          </section>
        )}
      </Show>
      <Show when={staged().data.n > 0}>
        <section class="spread stages">
          <div class="spread-main">
            <h2>{staged().finding.title}.</h2>
            <p class="subtitle">{staged().finding.subtitle}</p>
            <Show when={staged().data.bothDated > 0}>
              <For each={staged().finding.notes}>{(note) => <p>{note}</p>}</For>
              <FigureBlock
                scene={(width) => stagesFigure.scene(toAnswered(stages, staged(), rested().view), pageFrame(width))}
                answer={staged()}
                hint={WORDS.stages.hint}
                table={{
                  summary: WORDS.stages.data,
                  caption: WORDS.stages.caption,
                  table: stages.table(staged().data),
                }}
              />
              <Warnings warnings={staged().meta.warnings} names={props.names} />
            </Show>
          </div>
        </section>
      </Show>
    </>
  )
}
