/** The one view that all pages share: what the address says, as evidence cut from the dossier. */
import type { Dossier, DossierView } from '@ffc/core/dossier'
import { editionRowIds, selectView } from '@ffc/core/dossier'
import type { CivilDate } from '@ffc/core/time'
import { useLocation, useNavigate } from '@solidjs/router'
import {
  type Accessor,
  type JSX,
  batch,
  createComputed,
  createContext,
  createMemo,
  createSignal,
  on,
  onCleanup,
  useContext,
} from 'solid-js'
import type { OwnData } from '../bring-your-own/own-data.ts'
import type { PageModule } from '../pages/page.ts'
import { loadedPage } from '../pages/loaded-pages.ts'
import { usePlace } from '../site.ts'
import { type EvidenceState, type OwnParameters, type ParsedView, formatView, parseView } from '../view-state.ts'
import type { ChangeSentence } from './create-change-sentence.ts'
import { createDossierSource } from './dossier-source.ts'

/** How a change is entered in the history: a new step that Back undoes, or a correction of the last one. */
export interface ChangeOptions {
  readonly replace?: boolean
}

export interface ViewContextValue {
  readonly dossier: Accessor<Dossier>
  /** The program of the page at this address; undefined until it is there. */
  readonly page: Accessor<PageModule | undefined>
  readonly view: Accessor<DossierView>
  readonly evidence: Accessor<EvidenceState>
  readonly status: Accessor<'ready' | 'loading' | 'failed'>
  /** The reader's own data in place of the bundled ones; null: the bundled ones are shown. */
  readonly ownData: Accessor<OwnData | null>
  /** Shows a reader's own data on every page, in their default view; null: the bundled ones again. */
  readonly showOwnData: (data: OwnData | null) => void
  /** What in the address could not be used. */
  readonly notices: Accessor<readonly string[]>
  /** Name of the one figure that is shown, inside another site; null: the whole page. */
  readonly embed: Accessor<string | null>
  /** Values of the page's own parameters. */
  readonly own: Accessor<Readonly<Record<string, unknown>>>
  readonly change: (patch: Partial<EvidenceState>, options?: ChangeOptions) => void
  readonly changeOwn: (patch: Readonly<Record<string, unknown>>, options?: ChangeOptions) => void
  /** Shows the world on another date without touching the address, while a reader drags; null: as the address says. */
  readonly preview: (asOf: CivilDate | null) => void
  /** What the page says of the last change; taken back when the page is left. */
  readonly report: (sentence: ChangeSentence) => void
  readonly sentence: Accessor<ChangeSentence | null>
  /** Query for a link to another page: the same evidence, none of this page's own parameters. */
  readonly evidenceQuery: (patch?: Partial<EvidenceState>) => string
}

const ViewContext = createContext<ViewContextValue>()

/** The shared view. Throws outside `ViewProvider`. */
export function useView(): ViewContextValue {
  const value = useContext(ViewContext)
  if (!value) throw new Error('useView needs a ViewProvider above it')
  return value
}

export interface InitialDossier {
  readonly dossier: Dossier
  readonly edition: string
  /** Own data that this browser has kept. */
  readonly ownData?: OwnData | null
}

export function ViewProvider(props: { readonly initial: InitialDossier; readonly children: JSX.Element }) {
  const location = useLocation()
  const navigate = useNavigate()
  const [ownData, setOwnData] = createSignal<OwnData | null>(props.initial.ownData ?? null)
  const editions = createMemo(() => (ownData()?.dossier ?? props.initial.dossier).editions)
  const place = usePlace()
  const page = createMemo(() => loadedPage(place().definition))
  const parameters = createMemo(() => page()?.parameters ?? ({} as OwnParameters<Record<string, unknown>>))
  const parsed = createMemo((): ParsedView<Record<string, unknown>> =>
    parseView(location.search, parameters(), editions()),
  )
  const [previewed, preview] = createSignal<CivilDate | null>(null)
  const [sentence, setSentence] = createSignal<ChangeSentence | null>(null)
  const edition = () => parsed().evidence.edition ?? editions()[0]?.name ?? ''
  const bundled = createDossierSource(props.initial, () => (ownData() ? props.initial.edition : edition()))
  const dossier = createMemo(() => ownData()?.dossier ?? bundled.dossier())
  const shownEdition = createMemo(() => (ownData() ? edition() : bundled.shownEdition()))
  const rowIds = createMemo(() => editionRowIds(dossier(), shownEdition()))
  const unknownRows = createMemo(() => parsed().evidence.exclude.filter((id) => !rowIds().has(id)))

  const view = createMemo(() => {
    const { asOf, knownAt, exclude } = parsed().evidence
    return selectView(dossier(), {
      edition: shownEdition(),
      asOf: previewed() ?? asOf ?? undefined,
      knownAt: knownAt ?? undefined,
      exclude: exclude.filter((id) => rowIds().has(id)),
    })
  })
  const notices = createMemo(() => [
    ...parsed().notices,
    ...unknownRows().map(
      (id) => `The address leaves out a row "${id}", which does not exist here; nothing is left out for it.`,
    ),
  ])

  const go = (evidence: EvidenceState, own: Record<string, unknown>, { replace = false }: ChangeOptions = {}) => {
    const query = formatView(evidence, own, parameters(), editions())
    navigate(query, { resolve: false, scroll: false, replace })
  }
  // The address has caught up, or Back has undone what was previewed.
  createComputed(
    on(
      () => location.search,
      () => preview(null),
      { defer: true },
    ),
  )
  const showOwnData = (data: OwnData | null) => {
    const isOther = data?.dossier !== ownData()?.dossier
    batch(() => {
      setOwnData(data)
      // What was asked of other data (an edition, a row left out, a treaty) may not exist in these.
      if (isOther) navigate('', { resolve: false, scroll: false })
    })
  }
  const value: ViewContextValue = {
    dossier,
    page,
    view,
    status: () => (ownData() ? 'ready' : bundled.status()),
    ownData,
    showOwnData,
    notices,
    evidence: () => parsed().evidence,
    embed: () => parsed().embed,
    own: () => parsed().own,
    preview,
    sentence,
    report: (reported) => {
      setSentence(reported)
      onCleanup(() => setSentence(null))
    },
    change: (patch, options) => go({ ...parsed().evidence, ...patch }, parsed().own, options),
    changeOwn: (patch, options) => go(parsed().evidence, { ...parsed().own, ...patch }, options),
    evidenceQuery: (patch = {}) =>
      formatView({ ...parsed().evidence, ...patch }, {}, {} as OwnParameters<Record<string, never>>, editions()),
  }
  return <ViewContext.Provider value={value}>{props.children}</ViewContext.Provider>
}
