// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Conversion } from '../../../model/tables.ts'

export const conversions = [
  {"id":"families-to-fighters-2025","title":"Uyghurs of the al-Qaeda network with families, to Uyghur fighters of the al-Nusra Front","fromCounted":"uyghurs-with-families","toCounted":"uyghur-fighters","fromOrganisation":"al-qaeda","toOrganisation":"al-nusra-front","part":5000,"whole":15000,"bound":"about","assumption":"the share of fighters among Uyghurs in Syria that community leaders gave in 2025 held earlier too, and the network’s Uyghurs in Syria were those under the al-Nusra Front.","source":"fp-2025","locator":"opening"},
  {"id":"families-to-fighters-same-group-2025","title":"Uyghurs with families, to Uyghur fighters, whatever the group","fromCounted":"uyghurs-with-families","toCounted":"uyghur-fighters","fromOrganisation":null,"toOrganisation":null,"part":5000,"whole":15000,"bound":"about","assumption":"the share of fighters among Uyghurs in Syria that community leaders gave in 2025 held earlier too.","source":"fp-2025","locator":"opening"},
] as unknown as readonly Conversion[]
