// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Dossier } from '../../dossier/dossier.ts'

export const head = {
  "name": "ffc",
  "title": "ffc: state cooperation on foreign fighters",
  "version": "0.1.0",
  "about": {
    "description": "Claims on how China and other states cooperate on foreign fighters: treaties and their milestones, returns and refusals, published figures, routes, terms and arguments, each with its source and a locator inside it. All sources are listed in sources.csv. No data on private persons.",
    "homepage": null,
    "createdOn": "2026-11-23",
    "keywords": [
      "foreign fighters",
      "extradition",
      "treaties",
      "China",
      "law-enforcement cooperation",
      "evidence"
    ],
    "licences": [
      {
        "name": "CC-BY-4.0",
        "path": "https://creativecommons.org/licenses/by/4.0/",
        "title": "Creative Commons Attribution 4.0 International"
      }
    ],
    "contributors": [
      {
        "title": "The ffc maintainers",
        "givenName": null,
        "familyName": null,
        "roles": [
          "creator"
        ]
      }
    ]
  },
  "hash": "115aa7f2055fb0b955e0f48d0f8ce2a4dfb8334a5a5240a06d2ba6f34a92ee08",
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
