/** How far core is from reference values in one quantity. */
export interface AgreementQuantity {
  readonly quantity: string
  /** How many numbers were compared. */
  readonly values: number
  /** The number that lies farthest off, and its reference; null where it is infinite. */
  readonly ours: number | null
  readonly reference: number | null
  /** Their relative difference. */
  readonly difference: number
  /** The widest relative difference that tests allow. */
  readonly tolerance: number
}

export interface AgreementArea {
  readonly title: string
  /** The program and version that made the reference values. */
  readonly reference: string
  readonly quantities: readonly AgreementQuantity[]
}
