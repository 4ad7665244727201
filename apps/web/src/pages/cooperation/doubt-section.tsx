import type { Answer } from '@ffc/core/analyses'
import type { ScoreData } from '@ffc/core/cooperation'
import { NON_REFOULEMENT_NOTE, focalName, whatScoreCounts } from '@ffc/core/present'
import { For, Show } from 'solid-js'
import { isServer } from 'solid-js/web'
import { MethodList } from '../../components/evidence/method-list.tsx'
import { SourceList } from '../../components/evidence/source-list.tsx'
import { useEvidence } from '../../state/evidence-context.tsx'
import { useView } from '../../state/view-context.tsx'
import { COOPERATION_TEXT } from '../../text/cooperation.ts'

const WORDS = COOPERATION_TEXT.doubt

/** What the ranking leaves open, what it rests on, and who says so. */
export function DoubtSection(props: { readonly answer: Answer<ScoreData> }) {
  const { view } = useView()
  const { askWhy } = useEvidence()
  /** The two that stand beside the ranking are not said twice. */
  const warnings = () => {
    const said = new Set([NON_REFOULEMENT_NOTE, whatScoreCounts(focalName(view()))])
    return props.answer.meta.warnings.filter((warning) => !said.has(warning))
  }
  return (
    <>
      <section class="spread doubt">
        <div class="spread-main">
          <h2>{WORDS.heading}</h2>
          <For each={warnings()}>{(warning) => <p>{warning}</p>}</For>
          <Show when={props.answer.data.doubts.length > 0}>
            <h3>{WORDS.doubts}</h3>
            <ul class="doubts">
              <For each={props.answer.data.doubts}>
                {({ what, evidence }) => (
                  <li>
                    {what}{' '}
                    <button
                      type="button"
                      class="text-button"
                      disabled={isServer}
                      onClick={() => askWhy({ about: what, rows: evidence.map(({ row }) => row) })}
                    >
                      {WORDS.who}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
        <aside class="margin">
          <h2>{WORDS.methods}</h2>
          <MethodList methods={props.answer.meta.methods} />
        </aside>
      </section>
      <Show when={props.answer.meta.sources.length > 0}>
        <section class="sources">
          <h2>{WORDS.sources}</h2>
          <SourceList sources={props.answer.meta.sources} />
        </section>
      </Show>
    </>
  )
}
