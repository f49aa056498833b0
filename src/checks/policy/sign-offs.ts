import { unknownOwner } from '../attestation/owners.ts'
import type { SignOff, SignOffs } from '../../production/declarations.ts'
import type { Project } from '../../production/project.ts'
import type { Located } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

/** Holds a release to the consent of every role that it is declared to need. */
export const signOffs: Check = {
  name: 'policy/sign-offs',
  question: 'Has every role that a release needs given its consent?',
  reads: ['owners'],
  *look(project): Iterable<Outcome> {
    const { signOffs: declared } = project.declared
    if (!declared) return
    const earlier: SignOff[] = []
    for (const role of declared.require) {
      const given = givenFor(project, declared, role.value)
      if (!given) yield absence(project, declared, role)
      else {
        const last = role === declared.require.at(-1)
        yield refusal(project, declared, given, earlier, last) ?? { state: 'attested', at: given.at, facts: factsOf(project, given) }
        earlier.push(given)
      }
    }
  },
}

/** The latest consent of a role, to the release that goes live where one is named. */
function givenFor({ declared }: Project, { given }: SignOffs, role: string): SignOff | undefined {
  const release = declared.release?.value
  return given
    .filter((each) => each.role === role && (release === undefined || each.release?.value === release))
    .sort((a, b) => (a.on.value < b.on.value ? -1 : 1))
    .at(-1)
}

function absence(project: Project, { given }: SignOffs, { value: role, at }: Located<string>): Outcome {
  const release = project.declared.release?.value ?? ''
  const other = given.filter((each) => each.role === role).at(-1)
  if (!other) return { state: 'missing', at, facts: { role, release, owner: '' } }
  const variant = other.release ? 'other-release' : 'no-release'
  return { state: 'missing', variant, at: other.at, facts: { ...factsOf(project, other), release, other: other.release?.value ?? '' } }
}

/** Why a consent does not count. */
function refusal(project: Project, { distinct }: SignOffs, given: SignOff, earlier: readonly SignOff[], last: boolean): Outcome | undefined {
  const refused = (variant: string, place: Located<string>, other?: SignOff): Outcome => ({
    state: 'missing',
    variant,
    at: place.at,
    facts: { ...factsOf(project, given), other: other?.role ?? '' },
    ...(other && { related: [{ at: other.at, message: `given for ${other.role} here` }] }),
  })
  if (unknownOwner(project, given.by.value)) return refused('owner', given.by)
  const same = distinct ? earlier.find(({ by }) => by.value.trim().toLowerCase() === given.by.value.trim().toLowerCase()) : undefined
  if (same) return refused('same-person', given.by, same)
  const later = last ? earlier.find(({ on }) => on.value > given.on.value) : undefined
  return later && refused('too-early', given.on, later)
}

function factsOf({ declared }: Project, { role, by, on, release }: SignOff): Record<string, string> {
  return { role, owner: by.value, on: on.value, release: declared.release?.value ?? release?.value ?? '', until: '' }
}
