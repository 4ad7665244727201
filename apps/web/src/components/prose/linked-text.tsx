import { For } from 'solid-js'
import { useView } from '../../state/view-context.tsx'
import { usePaths } from '../../site.ts'
import { type Piece, splitSentence } from './split-sentence.ts'

/**
 * A sentence of core’s for a page: ids of treaties become links that say whom the treaty is with, and a flag that
 * leaves rows out becomes a link to that view.
 */
export function LinkedText(props: {
  readonly text: string
  readonly names: ReadonlyMap<string, string>
  /** Address of the page without some rows, by its query; default: that of the treaties. */
  readonly without?: (query: string) => string
}) {
  const paths = usePaths()
  const { evidence, evidenceQuery } = useView()
  const addressOf = ({ treaty, exclude }: Piece) => {
    if (treaty !== undefined) return paths.treaty(treaty, evidenceQuery())
    const query = evidenceQuery({ exclude: [...evidence().exclude, ...(exclude ?? [])] })
    return props.without?.(query) ?? paths.treaties(query)
  }
  return (
    <For each={splitSentence(props.text, props.names)}>
      {(piece) =>
        piece.treaty === undefined && piece.exclude === undefined ? (
          piece.text
        ) : (
          <a href={addressOf(piece)}>{piece.text}</a>
        )
      }
    </For>
  )
}
