/** A lens picks a scope and the claims that belong to it, or says why they do not belong together. */
import type { DossierView } from '../dossier/view.ts'
import { Failure, badParameter } from '../failure.ts'
import { type ProbabilityLaw, lawOf, productLaw, ratioLaw } from '../meta/index.ts'
import type { Conversion, Estimate } from '../model/tables.ts'
import type { Counted, Measure, Theatre } from '../model/vocabulary.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import { type ClaimRule, distributionOf } from './claim-rules.ts'
import { originOf } from './origin.ts'
import { scopeText } from '../present/scope-text.ts'
import { type Scope, type ScopeDimension, differences, scopeOf } from './scope.ts'

export interface LensRequest {
  /** Each null: whatever the claims say, as long as they agree. */
  readonly organisation: string | null
  readonly theatre: Theatre | null
  readonly counted: Counted | null
  readonly measure: Measure | null
  /** Id of a row of conversions. */
  readonly convert: string | null
}

const HOW_TO_NARROW =
  'Narrow the scope with --organisation, --theatre, --counted or --measure, leave rows out with --exclude, or name a conversion with --convert.'

/** A claim seen through a lens. */
export interface LensClaim {
  readonly estimate: Estimate
  /** Figures of one origin share it. */
  readonly origin: string
  readonly law: ProbabilityLaw
  /** Id of the conversion that brought it into the scope; null where none was needed. */
  readonly converted: string | null
}

export interface SetAside {
  readonly id: string
  readonly why: string
}

export interface Lens {
  readonly scope: Scope
  readonly claims: readonly LensClaim[]
  readonly setAside: readonly SetAside[]
  readonly conversion: Conversion | null
}

/** The value of `--organisation` that asks for figures about no group in particular. */
const ANY_ORGANISATION = 'any'

/**
 * Picks the claims. Throws a `Failure`: `refused` where they are of more than one scope and no conversion brings them
 * together, with every difference named; `not-found` where there are none.
 *
 * @param howToNarrow what whoever asks can do where claims are of more than one scope, as the refusal says it
 */
export function openLens(
  view: DossierView,
  request: LensRequest,
  rule: ClaimRule,
  howToNarrow: string = HOW_TO_NARROW,
): Lens {
  const conversion = findConversion(view, request.convert)
  const byId = new Map(view.tables.estimates.map((estimate) => [estimate.id, estimate]))
  const chosen = view.tables.estimates.filter(
    (estimate) => hasHappened(estimate.statedOn, view.asOf) && isAskedFor(estimate, request, conversion),
  )
  const setAside: SetAside[] = []
  const claims: LensClaim[] = []
  for (const estimate of chosen) {
    const distribution = distributionOf(estimate, rule)
    if (distribution === null) {
      setAside.push({ id: estimate.id, why: 'its numbers give no distribution' })
      continue
    }
    const factor = conversion && applies(conversion, estimate) ? conversionLaw(conversion, rule) : null
    const law = lawOf(distribution)
    claims.push({
      estimate,
      origin: originOf(estimate.id, byId),
      law: factor === null ? law : productLaw(law, factor),
      converted: factor === null ? null : (conversion?.id ?? null),
    })
  }
  if (claims.length === 0) {
    throw new Failure(
      'not-found',
      'no published figure of this view has this scope',
      'See ffc scopes for those that exist.',
    )
  }
  return conversion ? throughConversion(view, claims, setAside, conversion) : ofOneScope(claims, setAside, howToNarrow)
}

function findConversion(view: DossierView, id: string | null): Conversion | null {
  if (id === null) return null
  const conversion = view.tables.conversions.find((one) => one.id === id)
  if (conversion) return conversion
  const known = view.tables.conversions.map((one) => one.id)
  throw badParameter(
    'convert',
    `there is no conversion "${id}"`,
    `Known: ${known.join(', ') || 'none in this dossier'}.`,
  )
}

function isAskedFor(estimate: Estimate, request: LensRequest, conversion: Conversion | null): boolean {
  const { organisation, theatre, counted, measure } = request
  if (theatre !== null && estimate.theatre !== theatre) return false
  if (measure !== null && estimate.measure !== measure && estimate.measure !== 'unstated') return false
  if (conversion && applies(conversion, estimate)) return true
  const wanted = organisation === ANY_ORGANISATION ? null : organisation
  if (organisation !== null && estimate.organisation !== wanted) return false
  return counted === null || estimate.counted === counted
}

function applies({ fromCounted, fromOrganisation }: Conversion, { counted, organisation }: Estimate): boolean {
  return counted === fromCounted && (fromOrganisation === null || fromOrganisation === organisation)
}

/** The share that the source gives, as a ratio of two figures that are each as sure as their bound says. */
function conversionLaw({ part, whole, bound }: Conversion, rule: ClaimRule): ProbabilityLaw | null {
  const figure = (central: number) => distributionOf({ low: null, central, high: null, bound }, rule)
  const [partClaim, wholeClaim] = [figure(part), figure(whole)]
  return partClaim && wholeClaim ? ratioLaw(lawOf(partClaim), lawOf(wholeClaim)) : null
}

function scopeAfter(claim: LensClaim, conversion: Conversion | null): Scope {
  const scope = scopeOf(claim.estimate)
  if (!conversion || claim.converted === null) return scope
  return { ...scope, counted: conversion.toCounted, organisation: conversion.toOrganisation ?? scope.organisation }
}

/** With a conversion the scope is the one that it leads to; whatever else was picked is set aside, with the reason. */
function throughConversion(
  view: DossierView,
  claims: readonly LensClaim[],
  setAside: readonly SetAside[],
  conversion: Conversion,
): Lens {
  const scopes = new Map(claims.map((claim) => [claim, scopeAfter(claim, conversion)]))
  const target = claims.find(({ converted }) => converted !== null)
  const scope = target && scopes.get(target)
  if (!scope) {
    throw new Failure(
      'refused',
      `the conversion ${conversion.id} applies to no figure of this selection`,
      `It converts ${conversion.fromCounted}${conversion.fromOrganisation ? ` of ${conversion.fromOrganisation}` : ''}. Leave it out, or widen the selection.`,
    )
  }
  const isOutside = (claim: LensClaim) => differences(scopes.get(claim) ?? scope, scope).length > 0
  return {
    scope,
    claims: claims.filter((claim) => !isOutside(claim)),
    setAside: [
      ...setAside,
      ...claims.filter(isOutside).map((claim) => ({
        id: claim.estimate.id,
        why: `another scope: ${scopeText(scopes.get(claim) ?? scope, view)}`,
      })),
    ],
    conversion,
  }
}

function ofOneScope(claims: readonly LensClaim[], setAside: readonly SetAside[], howToNarrow: string): Lens {
  const scopes = claims.map(({ estimate }) => scopeOf(estimate))
  const mixed = new Set<ScopeDimension>()
  scopes.forEach((a, index) => {
    for (const b of scopes.slice(index + 1)) for (const dimension of differences(a, b)) mixed.add(dimension)
  })
  if (mixed.size > 0) throw mixedScopes(claims, mixed, howToNarrow)
  const [first] = scopes
  if (!first) throw new TypeError('a lens has claims')
  return {
    scope: { ...first, measure: scopes.find(({ measure }) => measure !== 'unstated')?.measure ?? 'unstated' },
    claims,
    setAside,
    conversion: null,
  }
}

const FAMILIES: ReadonlySet<Counted> = new Set([
  'uyghurs-with-families',
  'foreigners-with-families',
  'members-with-families',
])

function mixedScopes(claims: readonly LensClaim[], mixed: ReadonlySet<ScopeDimension>, tip: string): Failure {
  const details = [...mixed].map((dimension) => {
    const byValue = new Map<string, string[]>()
    for (const { estimate } of claims) {
      const value = scopeOf(estimate)[dimension] ?? 'any or unstated'
      byValue.set(value, [...(byValue.get(value) ?? []), estimate.id])
    }
    const values = [...byValue].map(([value, ids]) => `${value} (${ids.join(', ')})`)
    return { parameter: dimension, detail: `${dimension} differs: ${values.join('; ')}` }
  })
  const withFamilies = claims
    .filter(({ estimate }) => FAMILIES.has(estimate.counted))
    .map(({ estimate }) => estimate.id)
  const families =
    withFamilies.length > 0 && withFamilies.length < claims.length
      ? ` Wives and children are in ${withFamilies.join(', ')} and not in the others.`
      : ''
  return new Failure(
    'refused',
    `these ${claims.length} figures do not count the same people, so pooling them would mean nothing.${families} ` +
      details.map(({ detail }) => detail).join('. '),
    tip,
    details,
  )
}
