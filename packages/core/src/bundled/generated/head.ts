// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Dossier } from '../../dossier/dossier.ts'

export const head = {
  "name": "ffc",
  "title": "ffc: state cooperation on foreign fighters",
  "version": "0.1.0",
  "hash": "7b89307b0a642002230cf0c704db116d5fde24d7c51d3431c601bde7025f0074",
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
