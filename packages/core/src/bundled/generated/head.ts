// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Dossier } from '../../dossier/dossier.ts'

export const head = {
  "name": "ffc",
  "title": "ffc: state cooperation on foreign fighters",
  "version": "0.1.0",
  "hash": "891af836c54be3638876a7f3c193791aabe41148afde5a9bb599290719fb11f7",
  "focalState": "CHN",
  "editions": [
    {
      "name": "article",
      "title": "What the article says",
      "asOf": "2019-01-25",
      "sources": [
        "duchatel-2019"
      ]
    },
    {
      "name": "extended",
      "title": "Everything sourced since",
      "asOf": "2026-11-23",
      "sources": null
    }
  ]
} as unknown as Omit<Dossier, 'tables'>
