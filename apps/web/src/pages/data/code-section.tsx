import type { DossierView } from '@ffc/core/dossier'
import { For } from 'solid-js'
import { isServer } from 'solid-js/web'
import { CopyButton } from '../../components/copy/copy-button.tsx'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { DATA_TEXT } from '../../text/data.ts'
import { type CodeSnippet, codeSnippets } from './code-snippets.ts'

const WORDS = DATA_TEXT.code
/** Where `ffc serve` serves the API unless told otherwise: what a page without a server of its own prints. */
const USUAL_ORIGIN = 'http://localhost:8787'

/** Snippets for those who go on in code, and where the API describes itself. */
export function CodeSection(props: { readonly view: DossierView }) {
  const paths = usePaths()
  const { ownData } = useView()
  const origin = () => (isServer ? USUAL_ORIGIN : location.origin)
  return (
    <section id={WORDS.id} class="stack" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <p>{WORDS.lead}</p>
      <dl class="snippets">
        <For each={codeSnippets(props.view, origin(), ownData()?.name ?? null)}>
          {(snippet) => <SnippetLines {...snippet} />}
        </For>
      </dl>
      <p>
        {WORDS.api}{' '}
        <a href={`${paths.root}openapi.json`} target="_self">
          {WORDS.openapi}
        </a>
        ,{' '}
        <a href={`${paths.root}docs`} target="_self">
          {WORDS.docs}
        </a>
        . {WORDS.apiNote}
      </p>
    </section>
  )
}

function SnippetLines(props: CodeSnippet) {
  const label = () => WORDS.labels[props.what]
  return (
    <div>
      <dt>{label()}</dt>
      <dd>
        <pre tabindex={0} role="region" aria-label={label()}>
          <code>{props.text}</code>
        </pre>
        <CopyButton label={label()} text={props.text} />
      </dd>
    </div>
  )
}
