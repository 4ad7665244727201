// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Position } from '../../../model/tables.ts'

export const positions = [
] as unknown as readonly Position[]
