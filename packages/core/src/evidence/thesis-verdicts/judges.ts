/** Which argument is judged how. An argument without a judge is not testable here, for the reason that its row gives. */
import { accusedAreTied } from './accused-are-tied.ts'
import { boundAndReturning } from './bound-and-returning.ts'
import { changeAfter } from './change-after.ts'
import { endorsersWithin } from './endorsers-within.ts'
import { measuresPrecede, practiceFollows } from './events-follow.ts'
import { fallsShort, refusesInSilence } from './falls-short.ts'
import { figuresLarger, isOfAlQaeda } from './figures-larger.ts'
import { instrumentsNotOperations } from './instruments-not-operations.ts'
import { lagAmongAll } from './lag-among-all.ts'
import { lawIncomplete } from './law-incomplete.ts'
import { paperIsNotPractice } from './paper-is-not-practice.ts'
import { pivotState } from './pivot-state.ts'
import { repeatedTension } from './repeated-tension.ts'
import { returnsUntilRefusal } from './returns-until-refusal.ts'
import { saidByConcerned } from './said-by-concerned.ts'
import { shareBelow } from './share-below.ts'
import { signatoriesEndorse } from './signatories-endorse.ts'
import { silenceEnded } from './silence-ended.ts'
import { termsMismatch } from './terms-mismatch.ts'
import { thinRoute } from './thin-route.ts'
import type { ThesisJudge } from './verdict.ts'
import { willBind } from './will-bind.ts'

const RIOTS = 'xinjiang-riots-2009'
const SHIFT = 'southeast-asia-route-opens'
const LAW = 'chn-counter-terrorism-law-2015'
const INTERNMENT = 'xinjiang-mass-internment'

/** What the article calls greater Central Asia: the five republics, Afghanistan and Pakistan. */
const GREATER_CENTRAL_ASIA = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB', 'AFG', 'PAK']

const NEW_ROUTE = 'southeast-asia'

/** By id of the argument. */
export const JUDGES: ReadonlyMap<string, ThesisJudge> = new Map(
  Object.entries({
    'interplay-home-and-abroad': changeAfter({
      turningPoints: [LAW, INTERNMENT],
      measures: ['signatures', 'entries', 'hazard', 'outcomes'],
      direction: 'any',
      notYetAt: [RIOTS],
    }),
    'internment-weakens-cooperation': changeAfter({
      turningPoints: [INTERNMENT],
      measures: ['signatures', 'entries', 'hazard', 'outcomes'],
      direction: 'less',
      notYetAt: [RIOTS, LAW],
    }),
    'risk-widened-cooperation': changeAfter({
      turningPoints: [RIOTS],
      measures: ['signatures'],
      direction: 'more',
      notYetAt: [],
    }),
    'route-shifted': practiceFollows(NEW_ROUTE, SHIFT),
    'cooperation-is-the-main-response': instrumentsNotOperations,
    'endorsement-stays-in-eurasia': endorsersWithin('three-evils', 'post-Soviet Eurasia'),
    'syria-made-it-global': figuresLarger({
      larger: { name: 'Syria and Iraq', includes: ({ theatre }) => /syria|iraq/.test(theatre) },
      smaller: {
        name: 'Afghanistan and Pakistan',
        includes: ({ theatre }) => ['afghanistan', 'pakistan', 'af-pak'].includes(theatre),
      },
    }),
    'most-joined-al-qaeda': figuresLarger({
      larger: { name: 'the al-Qaeda side', includes: isOfAlQaeda },
      smaller: { name: 'the Islamic State', includes: ({ organisation }) => organisation === 'islamic-state' },
    }),
    'tiny-share-of-islamic-state': shareBelow,
    'organisations-share-aims': accusedAreTied('al-qaeda'),
    'treaty-neither-needed-nor-enough': paperIsNotPractice,
    'agreements-are-the-gold-standard': signatoriesEndorse,
    'greater-central-asia-is-reliable': boundAndReturning(GREATER_CENTRAL_ASIA),
    'new-route-is-thinly-covered': thinRoute,
    'indonesia-took-long': lagAmongAll,
    'borders-displaced-emigration': measuresPrecede(SHIFT),
    'analysts-ask-for-more-law': lawIncomplete('SE Asia'),
    'southeast-asia-falls-short': fallsShort,
    'malaysia-works-without-treaty': returnsUntilRefusal,
    'southeast-asia-balances': refusesInSilence,
    'turkey-is-pivotal': pivotState(NEW_ROUTE, 'TUR'),
    'xinjiang-strains-turkey-china': repeatedTension('TUR'),
    'turkey-cannot-be-neutral': silenceEnded,
    'turkish-ratification-expected': willBind,
    'passports-feed-distrust': saidByConcerned(/^Chinese officials/),
    'terms-mismatch': termsMismatch,
  } satisfies Record<string, ThesisJudge>),
)
