// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Event } from '../../../model/tables.ts'

export const events = [
] as unknown as readonly Event[]
