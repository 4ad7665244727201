/** Every screen, in the order of their keys. */
import type { ScreenName } from '../keys.ts'
import { answerScreen } from './answer/answer-screen.ts'
import { cooperationScreen } from './cooperation/cooperation-screen.ts'
import { countryScreen } from './country/country-screen.ts'
import { estimatesScreen } from './estimates/estimates-screen.ts'
import { evidenceScreen } from './evidence/evidence-screen.ts'
import { forecastScreen } from './forecast/forecast-screen.ts'
import { lagScreen } from './lag/lag-screen.ts'
import { routesScreen } from './routes/routes-screen.ts'
import type { ScreenDefinition } from './screen.ts'
import { termsScreen } from './terms/terms-screen.ts'
import { timelineScreen } from './timeline/timeline-screen.ts'
import { treatiesScreen } from './treaties/treaties-screen.ts'
import { treatyScreen } from './treaty/treaty-screen.ts'

const BY_NAME: Readonly<Record<ScreenName, ScreenDefinition>> = {
  treaties: treatiesScreen,
  lag: lagScreen,
  forecast: forecastScreen,
  cooperation: cooperationScreen,
  estimates: estimatesScreen,
  routes: routesScreen,
  timeline: timelineScreen,
  evidence: evidenceScreen,
  terms: termsScreen,
  treaty: treatyScreen,
  country: countryScreen,
  answer: answerScreen,
}

export const SCREENS: readonly ScreenDefinition[] = Object.values(BY_NAME)

export function screenOf(name: ScreenName): ScreenDefinition {
  return BY_NAME[name]
}
