import { answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { formatNumber } from '@ffc/core/present'
import { type LagData, lagObservations } from '@ffc/core/treaty-lag'
import { For, Show, createMemo } from 'solid-js'
import agreement from 'virtual:document/agreement'
import limits from 'virtual:document/limits'
import methods from 'virtual:document/methods'
import { Notices } from '../../components/notices/notices.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { METHODS_TEXT } from '../../text/methods.ts'
import './methods-page.css'

const WORDS = METHODS_TEXT

/** How many numbers the comparison with R says that it compared. */
const COMPARED = /([\d,]+) numbers in [\d,]+ quantities/.exec(agreement)?.[1]

/** "Why should I believe it?": one number by hand, the words, the methods, the agreement, the limits. */
export function MethodsPage() {
  const parts = [
    ['by-hand', WORDS.worked.heading],
    ['words', WORDS.words.heading],
    ['methods', WORDS.methods],
    ['agreement', WORDS.agreement],
    ['limits', WORDS.limits],
  ] as const
  return (
    <article class="methods-page">
      <header class="opening">
        <h1 class="question">{TEXT.questions.methods}</h1>
        <p class="answer">{COMPARED ? WORDS.compared(COMPARED) : WORDS.answer}</p>
        <p class="standfirst">{WORDS.standfirst}</p>
        <Notices />
      </header>
      <nav class="contents" aria-label={WORDS.contents}>
        <For each={parts}>
          {([anchor, heading]) => (
            <a href={`#${anchor}`} target="_self">
              {heading}
            </a>
          )}
        </For>
      </nav>
      <WorkedExample />
      <section id="words" class="plain-words">
        <h2>{WORDS.words.heading}</h2>
        <dl>
          <For each={WORDS.words.terms}>
            {([term, meaning]) => (
              <div>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
      <Document anchor="methods" heading={WORDS.methods} html={methods} />
      <Document anchor="agreement" heading={WORDS.agreement} html={agreement} />
      <Document anchor="limits" heading={WORDS.limits} html={limits} />
    </article>
  )
}

/** A document of the repository: its HTML was made when the site was built, and holds nothing of a reader's. */
function Document(props: { readonly anchor: string; readonly heading: string; readonly html: string }) {
  return (
    <section id={props.anchor} class="document">
      <h2>{props.heading}</h2>
      <div innerHTML={props.html} />
    </section>
  )
}

const STEPS_SHOWN = 4

/** The first steps of the survival curve of the view, as anybody can do them with a pencil. */
function WorkedExample() {
  const { view } = useView()
  const data = createMemo((): LagData | null =>
    lagObservations(view(), lag.defaults).observations.length === 0 ? null : answer(lag, view(), lag.defaults).data,
  )
  const words = WORDS.worked
  return (
    <section id="by-hand" class="prose-section">
      <h2>{words.heading}</h2>
      <Show when={firstSteps(data())} fallback={<p>{words.none}</p>}>
        {(example) => (
          <>
            <p>{words.lead(example().n, example().first, example().steps[0]?.time ?? 0)}</p>
            <p>
              {words.step(
                example().steps[0]?.atRisk ?? 0,
                example().steps[0]?.events ?? 0,
                example().steps[0]?.survival ?? 0,
              )}
            </p>
            <PlainTable
              caption={words.caption}
              columns={[
                { label: words.columns.time },
                { label: words.columns.atRisk, isFigure: true },
                { label: words.columns.events, isFigure: true },
                { label: words.columns.factor, isFigure: true },
                { label: words.columns.survival, isFigure: true },
              ]}
              rows={example().steps.map(({ time, atRisk, events, survival }) => [
                formatNumber(time, Number.isInteger(time) ? 0 : 1),
                formatNumber(atRisk),
                formatNumber(events),
                formatNumber(1 - events / atRisk, 4),
                formatNumber(survival, 4),
              ])}
            />
            <p>{words.rest}</p>
          </>
        )}
      </Show>
    </section>
  )
}

interface Step {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly survival: number
}

interface Example {
  readonly n: number
  readonly first: string
  readonly steps: readonly Step[]
}

function firstSteps(data: LagData | null): Example | null {
  const group = data?.groups[0]
  if (!data || !group) return null
  const curve = group.curve.filter(({ events }) => events > 0)
  const earliest = data.observations
    .filter(({ happened }) => happened)
    .toSorted((a, b) => (a.lagDays ?? 0) - (b.lagDays ?? 0))[0]
  if (!earliest || curve.length === 0) return null
  return { n: data.n, first: earliest.partnerName ?? earliest.treaty, steps: curve.slice(0, STEPS_SHOWN) }
}
