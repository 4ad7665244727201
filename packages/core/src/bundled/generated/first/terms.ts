// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Term } from '../../../model/tables.ts'

export const terms = [
] as unknown as readonly Term[]
