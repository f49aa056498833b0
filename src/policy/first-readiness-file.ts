import { namesSecret } from '../checks/secrets/secret-name.ts'
import type { Deployment } from '../production/deployment.ts'
import type { SourcedVariable } from '../production/environment.ts'
import type { Production } from '../production/production.ts'
import type { Location } from '../tree/location.ts'
import { askedVariables, checklistParts, placeOf } from './readiness-from-checklist.ts'
import type { AskedVariable, ChecklistSource } from './readiness-from-checklist.ts'
import { scalar } from './readiness-edit.ts'

export interface FirstReadinessFile {
  readonly text: string
  /** What was taken for granted, one sentence each, for the person to confirm. */
  readonly assumed: readonly string[]
}

const SCHEMA = 'https://raw.githubusercontent.com/readiness-dev/readiness/v1/schemas/readiness.schema.json'
const EXPLAINED = 'https://github.com/readiness-dev/readiness/blob/v1/docs/readiness-file.md'

/** A readiness file for a repository that has none: what runs in production and what its environment needs, as far as files tell, and what its checklist asks for. */
export function firstReadinessFile(name: string, production: Production, checklist?: ChecklistSource): FirstReadinessFile {
  const assumed: string[] = []
  const told = checklist && checklistParts(checklist)
  const parts = [
    `# yaml-language-server: $schema=${SCHEMA}
# What "ready for production" means here, and who answers for it.
# Every key is explained at ${EXPLAINED}
version: 1

# recommended: what nearly everyone would act on. strict: every rule about files.
# production: also what only people know, as attestations.
profile: recommended
`,
    systemsPart(name, production, assumed),
    environmentPart(production, checklist ? askedVariables(checklist) : new Map(), assumed),
    ...(told?.parts ?? []),
    `# error, warning, notice or never: the lowest severity that fails the check.
gate:
  fail-on: error

# An exception is dated and has an owner: \`readiness waive RULE --owner WHO --reason WHY --expires DAY\` adds it.
waivers: []
`,
    told?.attestations ?? `# What only people know is attested: \`readiness attest RULE --owner WHO --evidence PATH|URL\` adds it.
attestations: []
`,
  ]
  assumed.push(...(told?.assumed ?? []))
  return { text: parts.filter((part) => part !== '').join('\n'), assumed }
}

function systemsPart(name: string, production: Production, assumed: string[]): string {
  const lines: string[] = []
  const say = (sentence: string): void => {
    assumed.push(sentence)
    lines.push(`      # ${sentence}`)
  }
  const system = production.systems.find((candidate) => candidate.production)
  const choice = system ? undefined : chosen(production)
  if (system) {
    say(`Assumed: production runs ${system.files.join(' and, laid over it, ')}.`)
    lines.push(`      compose: [${system.files.map((path) => scalar(path, true)).join(', ')}]`)
  } else if (choice) {
    say(`Assumed: production runs what ${choice.path} says.${choice.others.length > 0 ? ` It could also be ${choice.others.join(', ')}.` : ''}`)
    lines.push(`      ${choice.key}: ${scalar(choice.path)}`)
  }
  const env = production.envExamplesOf('').production
  if (env.length > 0) {
    say(`Assumed: ${env.join(' and ')} ${env.length === 1 ? 'says' : 'say'} what production's environment is to be.`)
    lines.push(`      env: [${env.map((path) => scalar(path, true)).join(', ')}]`)
  }
  if (lines.length === 0) {
    assumed.push('Nothing here says what runs in production; name it under "systems" when there is something.')
    return ''
  }
  return `# What runs in production. A monorepo lists several systems, each with its root.
systems:
  - name: ${scalar(name)}
    production:
${lines.join('\n')}
`
}

interface Choice {
  readonly key: 'platform' | 'dockerfile'
  readonly path: string
  readonly others: readonly string[]
}

/** What runs where no compose file says so; of several candidates the one whose kind says most of it. */
function chosen({ deployments, ambiguities }: Production): Choice | undefined {
  const running = deployments.filter(({ standing, by }) => standing === 'production' && by !== 'compose')
  const candidates = running.length > 0 ? running : ambiguities.flatMap(({ candidates: open }) => deployments.filter(({ path, by }) => by !== 'compose' && open.some((candidate) => candidate.path === path)))
  const order: readonly Deployment['by'][] = ['platform', 'unit', 'image']
  const [first] = [...candidates].sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by) || (a.path < b.path ? -1 : 1))
  if (!first) return undefined
  const others = [...new Set(ambiguities.flatMap(({ candidates: open }) => open.map(({ path }) => path)))].filter((path) => path !== first.path)
  return { key: first.by === 'image' ? 'dockerfile' : 'platform', path: first.path, others }
}

/** Keys without which production would not start, as far as its files ask for them, and those that a checklist names. */
function environmentPart(production: Production, claimed: ReadonlyMap<string, AskedVariable>, assumed: string[]): string {
  const wanted = new Map<string, Location>()
  for (const deployment of production.deployments.filter(({ standing }) => standing === 'production')) {
    for (const variable of production.environmentOf(deployment).variables) if (isAsked(variable) && !wanted.has(variable.key)) wanted.set(variable.key, variable.at)
  }
  const required = [...wanted].filter(([key]) => !claimed.has(key)).map(([key, at]) => `  ${key}: { required: true${namesSecret(key) ? ', secret: true' : ''} } # ${placeOf(at)}`)
  const lines = [...required, ...[...claimed].map(([key, { at, contract }]) => `  ${key}: ${wanted.has(key) ? contract.replace('documented-only', 'required') : contract} # ${placeOf(at)}`)]
  if (lines.length === 0) return ''
  assumed.push(`${lines.length === 1 ? 'One variable is' : `${lines.length} variables are`} taken to be ${claimed.size > 0 ? 'part of the contract of' : 'required in'} production; see "env".`)
  return `# What production's environment must hold, found where these files ask for it. Values can be held to more:
# equals, not, one-of, pattern, type, min, max, url, list, when, any-of, group.
env:
${lines.join('\n')}
`
}

/** The host, or whoever fills in the production example, has to give it. */
function isAsked({ key, kind, source, value }: SourcedVariable): boolean {
  if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(key)) return false
  if (kind === 'required') return true
  if (source === 'compose' || source === 'platform') return kind === 'reference'
  return source === 'production-example' && (namesSecret(key) || kind === 'unset' || (value.known && /^<.*>$|^(x{4,}|change[-_]?me|your[-_].*)$/i.test(value.value)))
}
