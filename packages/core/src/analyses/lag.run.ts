import { lagFinding } from '../present/lag-finding.ts'
import { LAG_DEFAULTS, type LagData, type LagParameters, treatyLag } from '../treaty-lag/treaty-lag.ts'
import type { AnalysisRun, FlatTable } from './analysis.ts'
import { METHODS } from './methods.ts'

export const lag: AnalysisRun<LagParameters, LagData> = {
  name: 'lag',
  page: '/treaties',
  defaults: LAG_DEFAULTS,

  run(view, parameters) {
    const { data, warnings } = treatyLag(view, parameters)
    return {
      data,
      n: data.n,
      warnings,
      sources: data.observations.flatMap((record) => record.sources.map(({ source }) => source)),
      methods: [
        METHODS.kaplanMeier,
        METHODS.greenwood,
        METHODS[parameters.interval === 'log-log' ? 'logLog' : parameters.interval],
        METHODS.brookmeyerCrowley,
        METHODS.nelsonAalen,
        METHODS.restrictedMean,
        ...(data.tests ? [METHODS.logRank] : []),
      ],
    }
  },

  finding: lagFinding,

  table: ({ groups }): FlatTable => ({
    columns: [
      { key: 'group', label: 'Group' },
      { key: 'time', label: 'Days' },
      { key: 'atRisk', label: 'At risk' },
      { key: 'events', label: 'In force' },
      { key: 'censored', label: 'Censored' },
      { key: 'survival', label: 'Still waiting' },
      { key: 'standardError', label: 'Std. error' },
      { key: 'lower', label: 'Lower' },
      { key: 'upper', label: 'Upper' },
      { key: 'cumulativeHazard', label: 'Cum. hazard' },
    ],
    rows: groups.flatMap(({ group, curve }) =>
      curve.map((point) => [
        group,
        point.time,
        point.atRisk,
        point.events,
        point.censored,
        point.survival,
        point.standardError,
        point.lower,
        point.upper,
        point.cumulativeHazard,
      ]),
    ),
  }),
}
