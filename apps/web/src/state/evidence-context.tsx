/** One dialog for the whole site answers "who says so": any page asks it about any rows. */
import { type Accessor, type JSX, createContext, createSignal, useContext } from 'solid-js'

/** What is asked about. */
export interface AskedRows {
  /** The sentence or figure that the rows stand behind. */
  readonly about: string
  /** Ids of rows of any table, of happenings or of routes. */
  readonly rows: readonly string[]
}

export interface EvidenceContextValue {
  /** Null: closed. */
  readonly asked: Accessor<AskedRows | null>
  /** Opens the dialog. */
  readonly askWhy: (asked: AskedRows) => void
  readonly close: () => void
}

const EvidenceContext = createContext<EvidenceContextValue>()

/** The site's evidence dialog. Throws outside `EvidenceProvider`. */
export function useEvidence(): EvidenceContextValue {
  const value = useContext(EvidenceContext)
  if (!value) throw new Error('useEvidence needs an EvidenceProvider above it')
  return value
}

export function EvidenceProvider(props: { readonly children: JSX.Element }) {
  const [asked, setAsked] = createSignal<AskedRows | null>(null)
  const value: EvidenceContextValue = { asked, askWhy: setAsked, close: () => setAsked(null) }
  return <EvidenceContext.Provider value={value}>{props.children}</EvidenceContext.Provider>
}
