// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Dossier } from '../../dossier/dossier.ts'

export const head = {
  "name": "ffc",
  "title": "ffc: state cooperation on foreign fighters",
  "version": "0.1.0",
  "hash": "569ca7a7cc1d24187fe92cba30d18259ae17d60b24c2a113b1d4b11e22f6a521",
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
