import { prepareAnswer } from '@ffc/core/analyses'
import {
  TIMELINE_KINDS,
  type TimelineKind,
  type TimelineParameters,
  type TimelineRecord,
  timeline,
} from '@ffc/core/analyses/timeline.run'
import { countryName, focalName } from '@ffc/core/present'
import { pageFrame } from '@ffc/figures'
import { timelineFigure } from '@ffc/figures/figure/timeline'
import { Show, createMemo } from 'solid-js'
import { Choice } from '../../components/choice/choice.tsx'
import { SourceList } from '../../components/evidence/source-list.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { Notices } from '../../components/notices/notices.tsx'
import '../../components/stack/stack.css'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { createRested } from '../../state/create-rested.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { TIMELINE_TEXT } from '../../text/timeline.ts'
import { HappeningsTable } from './happenings-table.tsx'
import { TurningSection } from './turning-section.tsx'
import './timeline-page.css'

const WORDS = TIMELINE_TEXT

/** "What happened when?": lanes, the rows with their sources, and what can be told from chance. */
export function TimelinePage() {
  const context = useView()
  const { view } = context
  const asked = () => context.own() as unknown as TimelineParameters
  /** Every row, whatever is filtered: what can be chosen, and out of how many. */
  const every = createMemo(() => timeline.run(view(), timeline.defaults).data)
  const countries = createMemo(() => {
    const codes = new Set(every().flatMap((record) => record.countries))
    const named = [...codes].map((value) => ({ value, label: countryName(view(), value) }))
    return named.toSorted((a, b) => (a.label < b.label ? -1 : 1))
  })
  const parameters = createMemo((): TimelineParameters => {
    const { kind, country } = asked()
    return { kind, country: countries().some(({ value }) => value === country) ? country : null }
  })
  const answered = createMemo(() => prepareAnswer(timeline, view(), parameters()))
  const meta = () => answered().answer().meta
  const records = () => answered().answer().data as readonly TimelineRecord[]
  // Hundreds of marks are drawn once the date rests; the sentence and the table follow it at once.
  const drawn = createRested(answered)
  const kinds = createMemo(() => {
    const present = new Set(every().map(({ kind }) => kind))
    return TIMELINE_KINDS.filter((kind) => present.has(kind) || kind === parameters().kind)
  })
  const snapshot = createMemo(() => records().length)
  context.report(createChangeSentence(snapshot, (before, now) => WORDS.change(now, before, view().asOf)))

  return (
    <article class="timeline-page">
      <header class="opening">
        <h1 class="question">{TEXT.questions.timeline}</h1>
        <p class="answer">{records().length === 0 ? WORDS.nothing : `${answered().finding().title}.`}</p>
        <p class="standfirst">{answered().finding().subtitle}</p>
        <Notices />
        <Show when={asked().country !== parameters().country && asked().country}>
          {(code) => (
            <p class="notices" role="status">
              {WORDS.noCountry(code())}
            </p>
          )}
        </Show>
      </header>
      <section class="stack" aria-label={WORDS.controls.label}>
        <div class="choices controls" role="group" aria-label={WORDS.controls.label}>
          <Choice<TimelineKind | ''>
            label={WORDS.controls.kind}
            value={parameters().kind ?? ''}
            options={[
              { value: '', label: WORDS.controls.everyKind },
              ...kinds().map((value) => ({ value, label: WORDS.kind(value, focalName(view())) })),
            ]}
            onChange={(kind) => context.changeOwn({ kind: kind === '' ? null : kind })}
          />
          <Choice
            label={WORDS.controls.country}
            value={parameters().country ?? ''}
            options={[{ value: '', label: WORDS.controls.everyCountry }, ...countries()]}
            onChange={(country) => context.changeOwn({ country: country === '' ? null : country })}
          />
        </div>
        <FigureBlock
          scene={(width) => timelineFigure.scene(drawn(), pageFrame(width))}
          answer={drawn().answer()}
          hint={WORDS.hint}
          table={{ summary: WORDS.data, caption: WORDS.caption, table: drawn().table() }}
        />
      </section>
      <HappeningsTable records={records()} of={every().length} />
      <TurningSection />
      <Show when={meta().sources.length > 0}>
        <section class="sources">
          <h2>{WORDS.sources}</h2>
          <SourceList sources={meta().sources} />
        </section>
      </Show>
    </article>
  )
}
