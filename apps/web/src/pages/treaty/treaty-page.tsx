import { type Answer, answer } from '@ffc/core/analyses'
import { type TreatyRecord, treaties } from '@ffc/core/analyses/treaties.run'
import type { DossierView } from '@ffc/core/dossier'
import { fieldLabel, focalName, stageLabel } from '@ffc/core/present'
import { treatyName, treatySentence } from '@ffc/figures'
import { Show, createMemo } from 'solid-js'
import { SourceList } from '../../components/evidence/source-list.tsx'
import { OtherValue } from '../../components/evidence/other-value.tsx'
import { SourceRef } from '../../components/evidence/source-ref.tsx'
import { pendingSources } from '../../components/evidence/treaty-evidence.tsx'
import { Notices } from '../../components/notices/notices.tsx'
import { PlainTable } from '../../components/plain-table/plain-table.tsx'
import { Day } from '../../components/prose/day.tsx'
import { TakeAway } from '../../components/take-away/take-away.tsx'
import { usePaths, usePlace } from '../../site.ts'
import { createChangeSentence } from '../../state/create-change-sentence.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { TREATY_TEXT } from '../../text/treaty.ts'
import { MissingTreaty } from './missing-treaty.tsx'
import { WaitFigure } from './wait-figure.tsx'
import './treaty-page.css'

/** "What happened to this one, and who says so?" */
export function TreatyPage() {
  const place = usePlace()
  const wanted = () => place().id ?? ''
  const context = useView()
  const all = createMemo(() => answer(treaties, context.view(), treaties.defaults))
  const record = createMemo(() => all().data.find(({ id }) => id === wanted()))
  const publisherOf = (source: string) => publisherIn(context.view(), source)
  const snapshot = createMemo(() => record())
  context.report(
    createChangeSentence(snapshot, (_, now) =>
      now ? treatySentence(now, publisherOf) : TREATY_TEXT.missing(context.view().asOf, context.view().edition.name),
    ),
  )
  return (
    <article class="treaty">
      <Show when={record()} fallback={<MissingTreaty id={wanted()} />}>
        {(present) => <KnownTreaty record={present()} all={all()} />}
      </Show>
    </article>
  )
}

function publisherIn(view: DossierView, source: string): string {
  return view.tables.sources.find(({ id }) => id === source)?.publisher ?? source
}

function KnownTreaty(props: { readonly record: TreatyRecord; readonly all: Answer<readonly TreatyRecord[]> }) {
  const { view, evidenceQuery, evidence } = useView()
  const paths = usePaths()
  const ownAnswer = createMemo(() => answer(treaties, view(), { ...treaties.defaults, partner: props.record.partner }))
  const publisherOf = (source: string) => publisherIn(view(), source)
  const sources = () => {
    const { sources, alternatives, milestones } = props.record
    const ids = new Set([...sources, ...alternatives, ...milestones].map(({ source }) => source))
    return props.all.meta.sources.filter(({ id }) => ids.has(id))
  }
  const neighbours = () => {
    const sameKind = props.all.data.filter(({ kind }) => kind === props.record.kind)
    const at = sameKind.findIndex(({ id }) => id === props.record.id)
    return { previous: sameKind[at - 1], next: sameKind[at + 1] }
  }
  return (
    <>
      <header class="opening">
        <p class="question">{TEXT.questions.treaty}</p>
        <h1 class="answer">{props.record.titleEn}</h1>
        <Show when={props.record.titleZh}>
          {(title) => (
            <p class="title-zh" lang="zh">
              {title()}
            </p>
          )}
        </Show>
        <p class="standfirst">{treatySentence(props.record, publisherOf)}</p>
        <Notices />
      </header>
      <WaitFigure record={props.record} all={props.all.data} asOf={view().asOf} />
      <section class="spread">
        <div class="spread-main">
          <h2>{TREATY_TEXT.milestones}</h2>
          <MilestoneTable record={props.record} />
          <h2>{TREATY_TEXT.dissent}</h2>
          <Show when={props.record.alternatives.length > 0} fallback={<p>{TREATY_TEXT.noDissent}</p>}>
            <DissentTable record={props.record} />
          </Show>
          <Show when={props.record.note}>{(note) => <p class="note">{note()}</p>}</Show>
          <TakeAway meta={ownAnswer().meta} />
        </div>
        <aside class="margin">
          <h2>{TREATY_TEXT.sources}</h2>
          <SourceList sources={sources()} />
        </aside>
      </section>
      <nav class="neighbours" aria-label={TREATY_TEXT.back}>
        <NeighbourLink label={TREATY_TEXT.previous} record={neighbours().previous} />
        <a href={paths.treaties(evidenceQuery())}>{TREATY_TEXT.back}</a>
        <a href={paths.treaties(evidenceQuery({ exclude: [...evidence().exclude, props.record.id] }))}>
          {TREATY_TEXT.without}
        </a>
        <NeighbourLink label={TREATY_TEXT.next} record={neighbours().next} />
      </nav>
    </>
  )
}

function NeighbourLink(props: { readonly label: string; readonly record: TreatyRecord | undefined }) {
  const { evidenceQuery } = useView()
  const paths = usePaths()
  return (
    <Show when={props.record}>
      {(record) => (
        <a href={paths.treaty(record().id, evidenceQuery())}>
          {props.label}: {treatyName(record())}
        </a>
      )}
    </Show>
  )
}

function MilestoneTable(props: { readonly record: TreatyRecord }) {
  const words = TREATY_TEXT.columns
  const { view } = useView()
  const focal = () => focalName(view())
  const reasonOf = (stage: string) =>
    props.record.chosenBecause.find(({ field }) => fieldLabel(field, focal()) === stage)?.reason ??
    TREATY_TEXT.onlyClaim
  const rows = () => [
    ...props.record.milestones.map(({ stage, date, source, locator }) => [
      stageLabel(stage, focal()),
      date === null ? TEXT.evidence.undated : <Day date={date} />,
      <SourceRef source={source} locator={locator} />,
      reasonOf(stageLabel(stage, focal())),
    ]),
    ...pendingSources(props.record).map(({ source, locator }) => [
      stageLabel('pending', focal()),
      props.record.pendingOn === null ? TEXT.evidence.undated : <Day date={props.record.pendingOn} />,
      <SourceRef source={source} locator={locator} />,
      TREATY_TEXT.lastConfirmation,
    ]),
  ]
  return (
    <PlainTable
      caption={TREATY_TEXT.milestonesCaption}
      columns={[{ label: words.stage }, { label: words.date }, { label: words.source }, { label: words.reason }]}
      rows={rows()}
    />
  )
}

function DissentTable(props: { readonly record: TreatyRecord }) {
  const words = TREATY_TEXT.dissentColumns
  const { view } = useView()
  return (
    <PlainTable
      caption={TREATY_TEXT.dissentCaption}
      columns={[{ label: words.field }, { label: words.value }, { label: words.source }]}
      rows={props.record.alternatives.map((claim) => [
        fieldLabel(claim.field, focalName(view())),
        <OtherValue record={props.record} claim={claim} />,
        <SourceRef source={claim.source} locator={claim.locator} />,
      ])}
    />
  )
}
