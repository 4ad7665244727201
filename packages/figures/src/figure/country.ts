import type { CountryData, CountryParameters } from '@ffc/core/analyses/country.run'
import { timeline } from '@ffc/core/analyses/timeline.run'
import { countryStripFigure } from '../country/country-strip-figure.ts'
import { defineFigure } from '../define-figure.ts'
import { stateNames } from '../state-names.ts'

export const countryFigure = defineFigure<CountryParameters, CountryData>({
  name: 'country',
  analysis: 'country',
  title: 'A state’s instruments and events on one axis',
  draw: (data, context) => {
    const { data: records } = timeline.run(context.view, { ...timeline.defaults, country: data.iso3 })
    return countryStripFigure(data, { ...context, ...stateNames(context.view), records })
  },
})
