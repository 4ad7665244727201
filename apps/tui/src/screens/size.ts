/** The room of a screen, and the letters that its terminal has. */
export interface Size {
  readonly columns: number
  readonly rows: number
  readonly ascii: boolean
}

/** The least that the screens are laid out for. */
export const LEAST_COLUMNS = 80
export const LEAST_ROWS = 24
