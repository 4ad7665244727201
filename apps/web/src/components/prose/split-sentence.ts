import { TEXT } from '../../text/index.ts'

/** A stretch of a sentence. */
export interface Piece {
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
      return [{ text: TEXT.thisLink, exclude: piece.slice('--exclude '.length).split(',') }]
    }
    const name = names.get(piece)
    if (name !== undefined) return [{ text: name, treaty: piece }]
    return piece === '' ? [] : [{ text: piece }]
  })
}
