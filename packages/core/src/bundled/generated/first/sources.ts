// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Source } from '../../../model/tables.ts'

export const sources = [
  {"id":"duchatel-2019","title":"China’s Foreign Fighters Problem","publisher":"War on the Rocks","citation":"Duchâtel, Mathieu. “China’s Foreign Fighters Problem.” War on the Rocks, 25 January 2019.","kind":"article","tier":"press","language":"en","url":"https://warontherocks.com/2019/01/chinas-foreign-fighters-problem/","published":"2019-01-25","accessed":"2026-11-23","licence":null,"note":"The analysis that the article edition restates. Its text is not reproduced here; locators p1–p44 number its paragraphs, p19 being the table of extradition treaties."},
  {"id":"un-m49","title":"Standard country or area codes for statistical use (M49)","publisher":"United Nations Statistics Division","citation":"United Nations Statistics Division. Standard Country or Area Codes for Statistical Use (M49).","kind":"standard","tier":"register","language":"en","url":"https://unstats.un.org/unsd/methodology/m49/","published":null,"accessed":"2026-11-23","licence":null,"note":"Codes and names in six languages. Names and codes imply no opinion on the status of any territory."},
] as unknown as readonly Source[]
