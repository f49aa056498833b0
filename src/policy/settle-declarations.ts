import { isDay } from '../checks/attestation/days.ts'
import { linearPattern } from '../documents/linear-pattern.ts'
import type { Attestation, Declarations, DeclaredVariable } from '../production/declarations.ts'
import type { Rule } from '../rules/rule.ts'
import type { Located, Location } from '../tree/location.ts'
import { ConfigurationError } from './configuration-error.ts'
import type { Mistake } from './configuration-error.ts'
import { declarationsOf } from './declarations-of.ts'
import { didYouMean } from './nearest.ts'
import type { LocatedReadinessFile } from './read-readiness-file.ts'

/** What a readiness file declares, once its parts are held to the rules, to each other and to the calendar. @throws ConfigurationError */
export function settledDeclarations(located: LocatedReadinessFile, known: readonly Rule[], today: string): Declarations {
  const current = new Map(known.flatMap((rule) => rule.formerly.map((id) => [id, rule.id] as const)))
  const declared = declarationsOf(located, (rule) => current.get(rule) ?? rule)
  const systems = located.file.systems.map(({ name }) => name)
  const mistakes = [
    ...attestationMistakes(declared.attestations, known, today),
    ...declared.env.flatMap((variable) => variableMistakes(variable, systems)),
    ...signOffMistakes(declared, today),
    ...(declared.nextReview && !isDay(declared.nextReview.value) ? [noDay('review.next', declared.nextReview)] : []),
  ]
  if (mistakes.length > 0) throw new ConfigurationError(mistakes)
  return declared
}

function attestationMistakes(attestations: readonly Attestation[], known: readonly Rule[], today: string): Mistake[] {
  const rules = new Map(known.map((rule) => [rule.id, rule]))
  const attestable = known.filter(({ attest }) => attest).map(({ id }) => id)
  const seen = new Map<string, Location>()
  return attestations.flatMap((attestation, index) => {
    const name = `attestations.${index}`
    const rule = rules.get(attestation.rule)
    const mistakes: Mistake[] = []
    if (!rule) mistakes.push(mistake(attestation.at, `${name}.rule: unknown rule "${attestation.rule}"${didYouMean(attestation.rule, attestable)}`))
    else if (!rule.attest) mistakes.push(mistake(attestation.at, `${name}.rule: files decide ${rule.id}; nobody can attest it. Where it is wrong here, waive it`))
    for (const [part, day] of [['on', attestation.on], ['expires', attestation.expires]] as const) if (day && !isDay(day.value)) mistakes.push(noDay(`${name}.${part}`, day))
    if (attestation.on && isDay(attestation.on.value) && attestation.on.value > today) mistakes.push(mistake(attestation.on.at, `${name}.on: ${attestation.on.value} has not come yet`))
    const key = JSON.stringify([attestation.rule, attestation.item, attestation.on?.value, attestation.release?.value])
    const earlier = seen.get(key)
    if (earlier) mistakes.push(mistake(attestation.at, `${name}: ${attestation.rule} is attested twice for the same day; the other one is on line ${earlier.line}`))
    else seen.set(key, attestation.at)
    return mistakes
  })
}

function variableMistakes({ key, at, pattern, each, min, max, systems }: DeclaredVariable, known: readonly string[]): Mistake[] {
  const mistakes = systems.filter((name) => !known.includes(name)).map((name) => mistake(at, `env.${key}.systems: no system is called "${name}"${didYouMean(name, known)}`))
  for (const expression of [pattern, each?.pattern]) {
    const fault = expression === undefined ? undefined : patternFault(expression)
    if (fault !== undefined) mistakes.push(mistake(at, `env.${key}.pattern: ${fault}`))
  }
  if (min !== undefined && max !== undefined && min > max) mistakes.push(mistake(at, `env.${key}: min ${min} is above max ${max}`))
  return mistakes
}

function patternFault(expression: string): string | undefined {
  try {
    linearPattern(expression)
    return undefined
  } catch (error) {
    return `"${expression.slice(0, 60)}" is no pattern that can be run in linear time (${error instanceof Error ? error.message : String(error)})`
  }
}

function signOffMistakes({ signOffs }: Declarations, today: string): Mistake[] {
  if (!signOffs) return []
  const roles = signOffs.require.map(({ value }) => value)
  return signOffs.given.flatMap(({ role, on, at }) => [
    ...(roles.includes(role) ? [] : [mistake(at, `sign-offs: no role "${role}" is required${didYouMean(role, roles)}`)]),
    ...(isDay(on.value) ? (on.value > today ? [mistake(on.at, `sign-offs: ${on.value} has not come yet`)] : []) : [noDay('sign-offs.given.on', on)]),
  ])
}

function noDay(name: string, { value, at }: Located<string>): Mistake {
  return mistake(at, `${name}: "${value}" is no day of the calendar; write it as YYYY-MM-DD`)
}

function mistake({ path, line }: Location, message: string): Mistake {
  return { path, line, message }
}
