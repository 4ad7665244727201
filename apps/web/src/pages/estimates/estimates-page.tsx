import { answer } from '@ffc/core/analyses'
import { pool } from '@ffc/core/analyses/pool.run'
import { estimates } from '@ffc/core/analyses/tables.run'
import { CLAIM_RULES } from '@ffc/core/estimates'
import { estimatesFinding } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { estimatesFigure } from '@ffc/figures/figure/estimates'
import { For, Show, createMemo } from 'solid-js'
import { MethodList } from '../../components/evidence/method-list.tsx'
import { SourceList } from '../../components/evidence/source-list.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { Notices } from '../../components/notices/notices.tsx'
import { attempt } from '../../state/attempt.ts'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { createRested } from '../../state/create-rested.ts'
import { useView } from '../../state/view-context.tsx'
import { ESTIMATES_TEXT } from '../../text/estimates.ts'
import { TEXT } from '../../text/index.ts'
import { ClaimsTable } from './claims-table.tsx'
import { describeChange } from './describe-change.ts'
import { type EstimatesPageParameters, poolParameters } from './estimates-parameters.ts'
import { isInLens, isWide } from './lens-claims.ts'
import { LensControls } from './lens-controls.tsx'
import { LensesSection } from './lenses-section.tsx'
import {
  DensitySection,
  DisagreementSection,
  ForestSection,
  GrowthSection,
  InfluenceSection,
} from './pooled-sections.tsx'
import { RefusalSection } from './refusal-section.tsx'
import { SharesSection } from './shares-section.tsx'
import './estimates-page.css'

const WORDS = ESTIMATES_TEXT

/** "How many, and of whom?": a lens, the figures that it looks at, and one number only where they count the same people. */
export function EstimatesPage() {
  const context = useView()
  const { view } = context
  const parameters = () => context.own() as unknown as EstimatesPageParameters
  const change = (patch: Partial<EstimatesPageParameters>) => context.changeOwn(patch)
  const organisations = createMemo(() => new Map(view().tables.organisations.map(({ id, nameEn }) => [id, nameEn])))

  const every = createMemo(() => answer(estimates, view(), estimates.defaults))
  const isAll = () => isWide(parameters()) && parameters().convert === null
  /** The figures that the lens looks at. */
  const looked = createMemo(() => every().data.filter((record) => isInLens(record, parameters())))
  // Pooling takes longer than a frame: it waits until a drag rests.
  const rested = createRested(() => ({ view: view(), parameters: parameters() }))
  const pooled = createMemo(() => {
    const { view: present, parameters: chosen } = rested()
    const asked = poolParameters(chosen)
    return attempt(() => {
      const made = answer(pool, present, asked)
      return { answer: made, finding: pool.finding(made.data, present, asked) }
    })
  })
  const made = () => pooled().value
  const refusal = () => pooled().refusal
  const allFinding = createMemo(() => estimatesFinding(every().data, view()))
  const headline = () => {
    if (every().data.length === 0) return WORDS.nothing(view().asOf)
    const present = made()
    if (present) return `${present.finding.title}.`
    if (isAll()) return `${allFinding().title}.`
    return looked().length === 0 ? WORDS.noneInLens : WORDS.refused.lead(looked().length)
  }
  const standfirst = () => {
    if (every().data.length === 0) return WORDS.nothingHow
    return made()?.finding.subtitle ?? allFinding().subtitle
  }
  /** What a figure of the whole view rests on, for its table and its citation. */
  const shown = createMemo(() => {
    const { organisation, theatre, counted } = parameters()
    return answer(estimates, view(), { organisation, theatre, counted })
  })
  const snapshot = createMemo(() => ({
    asOf: view().asOf,
    edition: view().edition.name,
    editionTitle: view().edition.title,
    figures: new Map(looked().map(({ id, statedBy }) => [id, statedBy])),
    headline: headline().replace(/\.$/, ''),
  }))
  context.report(createChangeSentence(snapshot, describeChange))

  return (
    <article class="estimates">
      <header class="opening">
        <h1 class="question">{TEXT.questions.estimates}</h1>
        <p class="answer">{headline()}</p>
        <p class="standfirst">{standfirst()}</p>
        <Notices />
      </header>
      <Show when={every().data.length > 0}>
        <section aria-label={WORDS.lens.label}>
          <LensControls parameters={parameters()} records={every().data} onChange={change} />
        </section>
        <Show when={made()}>
          {(present) => (
            <>
              <ForestSection answer={present().answer} parameters={rested().parameters} onChange={change} />
              <DensitySection answer={present().answer} parameters={rested().parameters} />
              <InfluenceSection answer={present().answer} parameters={rested().parameters} />
              <DisagreementSection answer={present().answer} />
              <GrowthSection answer={present().answer} />
            </>
          )}
        </Show>
        <Show when={refusal() && looked().length > 0}>
          <section aria-label={WORDS.all.label}>
            <div>
              <h2 class="visually-hidden">{WORDS.all.label}</h2>
              <FigureBlock
                scene={(width) =>
                  estimatesFigure.scene(toAnswered(estimates, { ...shown(), data: looked() }, view()), pageFrame(width))
                }
                answer={shown()}
                hint={WORDS.all.hint}
                table={{ summary: WORDS.all.data, caption: WORDS.all.caption, table: estimates.table(looked()) }}
              />
            </div>
          </section>
          <RefusalSection refusal={refusal()!} records={looked()} organisations={organisations()} onChange={change} />
        </Show>
        <Show when={isAll() || looked().length === 0}>
          <LensesSection records={every().data} organisations={organisations()} onChoose={change} />
        </Show>
        <Show when={looked().length > 0}>
          <ClaimsTable records={looked()} organisations={organisations()} pooled={made()?.answer.data ?? null} />
        </Show>
        <SharesSection parameters={rested().parameters} records={every().data} view={rested().view} onChange={change} />
        <section class="spread doubt">
          <div class="spread-main">
            <h2>{WORDS.doubt.heading}</h2>
            <For each={made()?.answer.meta.warnings ?? []}>{(warning) => <p>{warning}</p>}</For>
            <For each={made() ? [] : allFinding().notes}>{(note) => <p>{note}</p>}</For>
            <h3>{WORDS.doubt.rule}</h3>
            <p>{CLAIM_RULES[parameters().rule].description}</p>
            <p>{WORDS.doubt.ruleSays(CLAIM_RULES[parameters().rule].parameters)}</p>
          </div>
          <Show when={made()}>
            {(present) => (
              <aside class="margin">
                <h2>{WORDS.doubt.methods}</h2>
                <MethodList methods={present().answer.meta.methods} />
              </aside>
            )}
          </Show>
        </section>
        <section class="sources">
          <h2>{WORDS.doubt.sources}</h2>
          <SourceList sources={made()?.answer.meta.sources ?? shown().meta.sources} />
        </section>
      </Show>
    </article>
  )
}
