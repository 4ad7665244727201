import type { IntervalKind } from '../survival/index.ts'
import type { MethodReference } from './analysis.ts'

/** Methods by the name that answers give them, each with the publication that describes it. */
export const METHODS = {
  kaplanMeier: {
    method: 'Kaplan–Meier estimate of the share still waiting; pending treaties are right-censored',
    reference: 'Kaplan & Meier (1958), J. Am. Stat. Assoc. 53, 457–481',
  },
  greenwood: {
    method: 'Greenwood’s variance',
    reference: 'Greenwood (1926), Reports on Public Health and Medical Subjects 33',
  },
  logLog: {
    method: 'pointwise limits on the complementary log-log scale',
    reference: 'Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd ed., §1.4',
  },
  log: {
    method: 'pointwise limits on the log scale (the default of R’s survfit)',
    reference: 'Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd ed., §1.4',
  },
  plain: {
    method: 'pointwise limits on the natural scale, cut to 0–1',
    reference: 'Greenwood (1926), Reports on Public Health and Medical Subjects 33',
  },
  brookmeyerCrowley: {
    method: 'limits of quantiles by inverting the pointwise band',
    reference: 'Brookmeyer & Crowley (1982), Biometrics 38, 29–41',
  },
  nelsonAalen: {
    method: 'Nelson–Aalen cumulative hazard',
    reference: 'Aalen (1978), Ann. Stat. 6, 701–726',
  },
  restrictedMean: {
    method: 'restricted mean: area under the curve up to the horizon',
    reference: 'Klein & Moeschberger (2003), Survival Analysis, 2nd ed., §4.5',
  },
  logRank: {
    method: 'log-rank test (rho 0) and Peto–Peto test (rho 1) of the G-rho family',
    reference: 'Harrington & Fleming (1982), Biometrika 69, 553–566',
  },
  cox: {
    method: 'Cox proportional-hazards regression; Wald limits of the hazard ratio',
    reference: 'Cox (1972), J. R. Stat. Soc. B 34, 187–220; Efron (1977), J. Am. Stat. Assoc. 72, 557–565',
  },
  proportionalHazards: {
    method: 'score test of proportional hazards on scaled Schoenfeld residuals, times transformed by Kaplan–Meier',
    reference: 'Grambsch & Therneau (1994), Biometrika 81, 515–526',
  },
  concordance: {
    method: 'Harrell’s concordance',
    reference: 'Harrell et al. (1982), J. Am. Med. Assoc. 247, 2543–2546',
  },
  acceleratedFailureTime: {
    method: 'accelerated-failure-time regression on log time with right censoring (R’s survreg)',
    reference: 'Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd ed., ch. 3',
  },
  deltaMethod: {
    method: 'limits by the delta method on the complementary log-log scale',
    reference: 'Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd ed., §3.4',
  },
  brier: { method: 'Brier score of past forecasts', reference: 'Brier (1950), Mon. Weather Rev. 78, 1–3' },
  logScore: {
    method: 'logarithmic score, probabilities cut to 0.01–0.99',
    reference: 'Good (1952), J. R. Stat. Soc. B 14, 107–114',
  },
  claimRule: {
    method: 'published figures as distributions by a stated convention',
    reference: 'data/README.md, “From a figure to a distribution”',
  },
  linearPool: { method: 'linear opinion pool', reference: 'Stone (1961), Ann. Math. Stat. 32, 1339–1342' },
  logarithmicPool: {
    method: 'logarithmic opinion pool, weights of sum 1',
    reference: 'Genest & Zidek (1986), Stat. Sci. 1, 114–135',
  },
  quantileAverage: {
    method: 'quantile averaging',
    reference: 'Lichtendahl, Grushka-Cockayne & Winkler (2013), Manag. Sci. 59, 1594–1611',
  },
  envelope: {
    method: 'envelope: the bounds of all claims, point by point',
    reference: 'Ferson et al. (2003), Sandia report SAND2002-4015',
  },
  randomEffects: {
    method: 'random-effects meta-analysis, quantities as R’s metafor defines them',
    reference: 'Viechtbauer (2010), J. Stat. Softw. 36(3); Viechtbauer (2005), J. Educ. Behav. Stat. 30, 261–293',
  },
  exactRates: {
    method: 'exact conditional comparison of two Poisson rates',
    reference: 'Przyborowski & Wilenski (1940), Biometrika 31, 313–323; R’s poisson.test',
  },
  timeVaryingCox: {
    method: 'Cox regression with the turning point as a time-varying covariate (start–stop rows)',
    reference: 'Therneau & Grambsch (2000), Modeling Survival Data, §3.7',
  },
  fisher: {
    method: 'Fisher’s exact test; conditional odds ratio',
    reference: 'Fisher (1935), J. R. Stat. Soc. 98, 39–82',
  },
  thesisRules: {
    method: 'verdicts on arguments by the rule that each record states',
    reference: 'data/README.md, “Verdicts”',
  },
  resolution: {
    method: 'conflicting claims resolved by authority of the source, then recency, then precision',
    reference: 'data/README.md, “Which claim is used”',
  },
  compositeIndicator: {
    method: 'composite indicator: direction, normalisation, missing values, weights, mean, in this order',
    reference: 'OECD & JRC (2008), Handbook on Constructing Composite Indicators, steps 3–6',
  },
  rankUncertainty: {
    method:
      'rank intervals and pairwise probabilities from seeded draws of the choices; weights from a Dirichlet distribution',
    reference: 'Saisana, Saltelli & Tarantola (2005), J. R. Stat. Soc. A 168, 307–323',
  },
  sobol: {
    method: 'first- and total-order shares of the variance of the average shift in rank, radial design',
    reference:
      'Saltelli et al. (2010), Comput. Phys. Commun. 181, 259–270; Jansen (1999), Comput. Phys. Commun. 117, 35–43',
  },
  smallestFlip: {
    method:
      'nearest weights under which two scores are equal: projection on the simplex, solved by its optimality conditions',
    reference: 'Held, Wolfe & Crowder (1974), Math. Program. 6, 62–88',
  },
} as const satisfies Record<string, MethodReference>

/** The methods of a report on curves: the estimate with its limits, quantiles, hazard, mean and, where there is one, test. */
export function curveMethods(interval: IntervalKind, hasTest: boolean): MethodReference[] {
  return [
    METHODS.kaplanMeier,
    METHODS.greenwood,
    intervalMethod(interval),
    METHODS.brookmeyerCrowley,
    METHODS.nelsonAalen,
    METHODS.restrictedMean,
    ...(hasTest ? [METHODS.logRank] : []),
  ]
}

/** The method of pointwise limits. */
export function intervalMethod(interval: IntervalKind): MethodReference {
  return METHODS[interval === 'log-log' ? 'logLog' : interval]
}
