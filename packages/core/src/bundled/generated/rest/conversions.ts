// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Conversion } from '../../../model/tables.ts'

export const conversions = [
] as unknown as readonly Conversion[]
