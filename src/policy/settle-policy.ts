import { pathBelow, systemRoot } from '../documents/readiness-places.ts'
import type { DeclaredSystem } from '../production/production.ts'
import type { Rule } from '../rules/rule.ts'
import { ConfigurationError } from './configuration-error.ts'
import type { Mistake } from './configuration-error.ts'
import { loosenings } from './loosening.ts'
import type { Loosening } from './loosening.ts'
import type { PolicyOverrides, UnsealedPolicy } from './make-policy.ts'
import { mergedLayers } from './merge-layers.ts'
import { PROFILES } from './policy.ts'
import type { Profile } from './policy.ts'
import type { LocatedReadinessFile } from './read-readiness-file.ts'
import type { ReadinessFile } from './readiness-schema.ts'
import { settledDeclarations } from './settle-declarations.ts'
import { settledRules, settledWaivers } from './settle-rules.ts'

/** The policy that a readiness file and those it builds on come to. @throws ConfigurationError also where it loosens what it may not */
export function settledPolicy(layers: readonly LocatedReadinessFile[], known: readonly Rule[], overrides: PolicyOverrides): UnsealedPolicy {
  const own = layers.at(-1) as LocatedReadinessFile
  const policy = settled(mergedLayers(layers), known, overrides)
  const extended = layers.slice(0, -1)
  if (extended.length > 0) {
    const allowed = new Set(extended.flatMap(({ file }) => file['may-loosen']))
    const base = mergedLayers(extended)
    const before = settled(base, known, overrides)
    const refused = [...loosenings({ ...before, digest: '' }, { ...policy, digest: '' }), ...variableLoosenings(base, own)].filter(({ about, kind }) => kind !== 'waiver' && !allowed.has('*') && !allowed.has(about))
    if (refused.length > 0) throw new ConfigurationError(refused.map((loosening) => refusal(loosening, own, extended)))
  }
  return policy
}

function settled(located: LocatedReadinessFile, known: readonly Rule[], overrides: PolicyOverrides): UnsealedPolicy {
  const { file } = located
  const profile = overrides.profile ?? profileOf(file)
  const declared = settledDeclarations(located, known, overrides.today)
  return {
    source: located.path,
    profile,
    systems: file.systems.map(declaredSystem),
    rules: settledRules(located, known, profile, declared),
    waivers: settledWaivers(located, known),
    declared,
    failOn: overrides.failOn ?? file.gate['fail-on'] ?? 'error',
    unknownFails: file.gate.unknown === 'fail',
    onlyNew: file.gate['only-new'],
  }
}

function profileOf({ profile }: ReadinessFile): Profile {
  return PROFILES.find((name) => name === profile) ?? 'recommended'
}

/** Where a file says another thing of a variable than one it builds on. */
function variableLoosenings({ file: { env } }: LocatedReadinessFile, own: LocatedReadinessFile): Loosening[] {
  return Object.entries(own.file.env).flatMap(([key, later]) => {
    const earlier = env[key]
    if (!earlier || !later) return []
    const parts = Object.keys(later) as (keyof typeof later)[]
    const changed = parts.find((part) => isSaid(earlier[part]) && isSaid(later[part]) && JSON.stringify(earlier[part]) !== JSON.stringify(later[part]))
    return changed === undefined ? [] : [{ about: `env.${key}`, kind: 'rule' as const, change: `says another ${changed}` }]
  })
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0) && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}

function refusal({ about, kind, change }: Loosening, own: LocatedReadinessFile, extended: readonly LocatedReadinessFile[]): Mistake {
  const steps = kind === 'gate' ? about.split('.') : about.startsWith('env.') ? ['env', about.slice(4)] : own.file.rules[about] === undefined ? ['profile'] : ['rules', about]
  const { path, line } = own.placeOf(...steps)
  return { path, line, message: `${about} ${change}; ${extended.map(({ path: file }) => file).join(' and ')} ${extended.length === 1 ? 'does' : 'do'} not allow that under "may-loosen"` }
}

/** A declared system with every path relative to the repository's root. */
export function declaredSystem(system: ReadinessFile['systems'][number]): DeclaredSystem {
  const root = systemRoot(system.root)
  const below = (path: string): string => pathBelow(root, path)
  const { compose, profiles, dockerfile, platform, env } = system.production
  return {
    name: system.name,
    root,
    ...(compose && { compose: compose.map(below) }),
    ...(profiles && { profiles }),
    ...(dockerfile !== undefined && { dockerfile: below(dockerfile) }),
    ...(platform !== undefined && { platform: below(platform) }),
    ...(env && { env: env.map(below) }),
  }
}

