import { For } from 'solid-js'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text.ts'
import { usePaths } from '../../site.ts'

/**
 * A sentence of core’s for a page: ids of treaties become links that say whom the treaty is with, and a flag that
 * leaves rows out becomes a link to that view.
 */
export function LinkedText(props: { readonly text: string; readonly names: ReadonlyMap<string, string> }) {
  const paths = usePaths()
  const { evidence, evidenceQuery } = useView()
  const addressOf = ({ treaty, exclude }: Piece) => {
    if (treaty !== undefined) return paths.treaty(treaty, evidenceQuery())
    return paths.treaties(evidenceQuery({ exclude: [...evidence().exclude, ...(exclude ?? [])] }))
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

interface Piece {
  readonly text: string
  /** Set where the piece is the id of a treaty. */
  readonly treaty?: string
  /** Set where the piece is a flag that leaves these rows out. */
  readonly exclude?: readonly string[]
}

const ID_OR_FLAG = /(--exclude [\w.,-]*\w|[a-z0-9]+(?:-[a-z0-9]+)+)/

/** The sentence in pieces: plain ones, treaties under their partner’s name, flags as words. */
export function splitSentence(text: string, names: ReadonlyMap<string, string>): Piece[] {
  return text.split(ID_OR_FLAG).flatMap((piece): Piece[] => {
    if (piece.startsWith('--exclude ')) {
      return [{ text: TEXT.treaties.doubt.thisLink, exclude: piece.slice('--exclude '.length).split(',') }]
    }
    const name = names.get(piece)
    if (name !== undefined) return [{ text: name, treaty: piece }]
    return piece === '' ? [] : [{ text: piece }]
  })
}
