// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Indicator } from '../../../model/tables.ts'

export const indicators = [
] as unknown as readonly Indicator[]
