// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Tie } from '../../../model/tables.ts'

export const ties = [
] as unknown as readonly Tie[]
