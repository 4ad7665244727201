// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Dossier } from '../../dossier/dossier.ts'

export const head = {
  "name": "ffc",
  "title": "ffc: state cooperation on foreign fighters",
  "version": "0.1.0",
  "hash": "6182bb1eeb1d057b04f195fffdfa23fe3b2d14b90a68d8d9701124aa16a37be3",
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
