import { For, type JSX, Show } from 'solid-js'
import { Notices } from '../../components/notices/notices.tsx'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'

export interface MissingSubjectProps {
  readonly question: string
  readonly answer: string
  /** Sentences on why, or on what to do. */
  readonly standfirsts: readonly string[]
  /** The address of this page in another view. */
  readonly pathTo: (query: string) => string
  /** Where to go when no other view has it either. */
  readonly elsewhere: JSX.Element
}

/** A page on one thing that the view does not have: the ways to a view that may. */
export function MissingSubject(props: MissingSubjectProps) {
  const { view, dossier, evidence, evidenceQuery } = useView()
  const other = () => dossier().editions.find(({ name }) => name !== view().edition.name)
  return (
    <>
      <header class="opening">
        <p class="question">{props.question}</p>
        <h1 class="answer">{props.answer}</h1>
        <For each={props.standfirsts}>{(sentence) => <p class="standfirst">{sentence}</p>}</For>
        <Notices />
      </header>
      <p>
        <Show when={other()}>
          {(edition) => (
            <a href={props.pathTo(evidenceQuery({ edition: edition().name, asOf: null }))}>
              {TEXT.missing.inEdition(edition().name)}
            </a>
          )}
        </Show>{' '}
        <Show when={evidence().asOf !== null}>
          <a href={props.pathTo(evidenceQuery({ asOf: null }))}>{TEXT.missing.atUsual}</a>
        </Show>
      </p>
      <p>{props.elsewhere}</p>
    </>
  )
}
