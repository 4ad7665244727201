import { answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { treaties } from '@ffc/core/analyses/treaties.run'
import { TREATY_KINDS, type TreatyStatus } from '@ffc/core/model'
import { TREATY_KIND_LABELS, TREATY_STATUS_LABELS } from '@ffc/core/present'
import { type LagData, lagObservations } from '@ffc/core/treaty-lag'
import { FIGURE_WIDTH as FILE_WIDTH, pageFrame, treatyName } from '@ffc/figures'
import { treatiesFigure } from '@ffc/figures/figure/treaties'
import { Show, createMemo } from 'solid-js'
import { Choice } from '../../components/choice/choice.tsx'
import { Downloads } from '../../components/downloads/downloads.tsx'
import { SourceList } from '../../components/evidence/source-list.tsx'
import { FigureBlock } from '../../components/figure-block/figure-block.tsx'
import { toAnswered } from '../../components/figure-block/to-answered.ts'
import { Notices } from '../../components/notices/notices.tsx'
import { TakeAway } from '../../components/take-away/take-away.tsx'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { TREATIES_TEXT } from '../../text/treaties.ts'
import { CurveFigure } from './curve-figure.tsx'
import { describeChange } from './describe-change.ts'
import { DoubtSection, Warnings } from './doubt-section.tsx'
import { LagControls } from './lag-controls.tsx'
import { Outlook } from './outlook.tsx'
import { type TreatiesPageParameters, lagParameters, listParameters } from './treaties-parameters.ts'
import { WaitsTable } from './waits-table.tsx'
import { WordNotes } from './word-notes.tsx'

/** What the list is called as a figure. */
const LIST_FIGURE = 'treaty-waits'

/** "How long until a signature binds?": the answer, the curve, the table, the doubt, the sources. */
export function TreatiesPage() {
  const context = useView()
  const { view } = context
  const parameters = () => context.own() as unknown as TreatiesPageParameters
  const change = (patch: Partial<TreatiesPageParameters>) => context.changeOwn(patch)

  /** Null where there is no wait to measure. */
  const estimate = createMemo(() => {
    const chosen = lagParameters(parameters())
    if (lagObservations(view(), chosen).observations.length === 0) return null
    const result = answer(lag, view(), chosen)
    return { answer: result, finding: lag.finding(result.data, view(), chosen) }
  })
  const ofKind = createMemo(() => answer(treaties, view(), { ...treaties.defaults, kind: parameters().kind }))
  const listed = createMemo(() => {
    const { partner, status } = parameters()
    return partner === null && status === null ? ofKind() : answer(treaties, view(), listParameters(parameters()))
  })
  const listFinding = () => treaties.finding(listed().data, view(), listParameters(parameters()))
  const names = createMemo(() => new Map(ofKind().data.map((record) => [record.id, treatyName(record)])))
  const kinds = createMemo(() =>
    TREATY_KINDS.filter((kind) => view().tables.treaties.some((treaty) => treaty.kind === kind)),
  )
  const takenList = () => {
    const table = treaties.table(listed().data)
    const scene = treatiesFigure.scene(toAnswered(treaties, listed(), view()), pageFrame(FILE_WIDTH))
    return { answer: listed(), shown: table, all: table, scene }
  }
  const headline = () => {
    const finding = estimate()?.finding
    return finding ? `${finding.title}.` : TREATIES_TEXT.nothingTitle
  }
  const nothing = () => TREATIES_TEXT.nothing(TREATY_KIND_LABELS[parameters().kind].plural, view().asOf)

  const snapshot = createMemo(() => ({
    asOf: view().asOf,
    edition: view().edition.name,
    editionTitle: view().edition.title,
    records: ofKind().data,
    median: medianDays(estimate()?.answer.data),
    headline: estimate()?.finding.title ?? TREATIES_TEXT.nothingTitle,
  }))
  context.report(createChangeSentence(snapshot, describeChange))

  return (
    <article>
      <header class="opening">
        <h1 class="question">{TEXT.questions.treaties}</h1>
        <p class="answer">{headline()}</p>
        <p class="standfirst">{estimate()?.finding.subtitle ?? nothing()}</p>
        <Notices />
      </header>
      <section class="spread" aria-label={TREATIES_TEXT.controls.label}>
        <div class="spread-main">
          <LagControls parameters={parameters()} kinds={kinds()} onChange={change} />
          <Show when={estimate()}>
            {(present) => (
              <CurveFigure
                answer={present().answer}
                finding={present().finding}
                parameters={parameters()}
                asOf={view().asOf}
              />
            )}
          </Show>
        </div>
        <Show when={estimate()}>
          {(present) => <WordNotes data={present().answer.data} level={parameters().level} />}
        </Show>
      </section>
      {/* What another site shows of the list; on the page the table is its figure. */}
      <Show when={context.embed() === LIST_FIGURE}>
        <FigureBlock
          scene={(width) => treatiesFigure.scene(toAnswered(treaties, listed(), view()), pageFrame(width))}
          answer={listed()}
          hint={TREATIES_TEXT.table.hint}
          table={{
            summary: TREATIES_TEXT.table.data,
            caption: listFinding().title,
            table: treaties.table(listed().data),
          }}
        />
      </Show>
      <section aria-label={listFinding().title}>
        <WaitsTable
          title={listFinding().title}
          records={listed().data}
          asOf={view().asOf}
          sort={parameters().sort}
          onSort={(sort) => change({ sort })}
        />
        <div class="under-table">
          <Choice<TreatyStatus | ''>
            label={TREATIES_TEXT.table.status}
            value={parameters().status ?? ''}
            options={[
              { value: '', label: TREATIES_TEXT.table.anyStatus },
              ...[...new Set(ofKind().data.map(({ status }) => status))].map((value) => ({
                value,
                label: TREATY_STATUS_LABELS[value],
              })),
            ]}
            onChange={(status) => change({ status: status === '' ? null : status })}
          />
          <FilterNote
            shown={listed().data.length}
            of={ofKind().data.length}
            partner={parameters().partner}
            onClear={() => change({ partner: null })}
          />
          <Downloads taken={takenList} />
          <TakeAway meta={listed().meta} />
        </div>
      </section>
      <Outlook kind={parameters().kind} names={names()} />
      <Show
        when={estimate()}
        fallback={
          <section class="spread-main">
            <Warnings warnings={ofKind().meta.warnings} names={names()} />
          </section>
        }
      >
        {(present) => (
          <DoubtSection
            answer={present().answer}
            notes={present().finding.notes}
            warnings={[...new Set([...present().answer.meta.warnings, ...ofKind().meta.warnings])]}
            names={names()}
          />
        )}
      </Show>
      <Show when={ofKind().meta.sources.length > 0}>
        <section class="sources">
          <h2>{TREATIES_TEXT.sources}</h2>
          <SourceList sources={ofKind().meta.sources} />
        </section>
      </Show>
    </article>
  )
}

function FilterNote(props: {
  readonly shown: number
  readonly of: number
  readonly partner: string | null
  readonly onClear: () => void
}) {
  return (
    <Show when={props.shown !== props.of}>
      <p>
        {TREATIES_TEXT.table.filtered(props.shown, props.of)}
        <Show when={props.partner}>
          {(partner) => (
            <>
              {' '}
              {TREATIES_TEXT.table.partner(partner())}{' '}
              <button type="button" class="text-button" onClick={() => props.onClear()}>
                {TREATIES_TEXT.table.everyPartner}
              </button>
            </>
          )}
        </Show>
      </p>
    </Show>
  )
}

function medianDays(data: LagData | undefined): number | null {
  if (data?.groups.length !== 1) return null
  return data.groups[0]?.quantiles.find(({ probability }) => probability === 0.5)?.value ?? null
}
