import { contextsIn, expressionsOf } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { EnvEntry } from '../../documents/workflow.ts'
import type { Check, Outcome } from '../check.ts'
import { environmentQuestion } from './environment-names.ts'
import { publicationsOf } from './publication.ts'
import type { Publication, PublicationKind } from './publication.ts'
import { actionName, inputOf, inputText, stepsOf } from './steps.ts'
import type { PlacedStep } from './steps.ts'
import { expressionsInWord } from './words.ts'

type Registry = Exclude<PublicationKind, 'image' | 'release'>

interface RegistryWays {
  readonly title: string
  /** Variables that hold a long-lived token. */
  readonly variables: RegExp
  /** Inputs of publishing actions that hold one. */
  readonly inputs: readonly string[]
  /** The registry itself, other than mirrors and private ones. */
  readonly hosts: RegExp
}

const REGISTRIES: Readonly<Record<Registry, RegistryWays>> = {
  pypi: { title: 'PyPI', variables: /^(TWINE_PASSWORD|UV_PUBLISH_(TOKEN|PASSWORD)|FLIT_PASSWORD|HATCH_INDEX_AUTH|PDM_PUBLISH_PASSWORD|POETRY_PYPI_TOKEN_PYPI|POETRY_HTTP_BASIC_PYPI_PASSWORD)$/, inputs: ['password'], hosts: /(^|\.|\/)pypi\.org/ },
  npm: { title: 'npm', variables: /^(NODE_AUTH_TOKEN|NPM_TOKEN|NPM_AUTH_TOKEN|YARN_NPM_AUTH_TOKEN|NPM_CONFIG_TOKEN|BUN_AUTH_TOKEN)$/i, inputs: ['token'], hosts: /registry\.(npmjs\.org|yarnpkg\.com)/ },
  crates: { title: 'crates.io', variables: /^CARGO_REGISTRY_TOKEN$/, inputs: ['registry-token'], hosts: /crates(\.|-)io/ },
  rubygems: { title: 'RubyGems', variables: /^(GEM_HOST_API_KEY|RUBYGEMS_API_KEY)$/, inputs: [], hosts: /rubygems\.org/ },
  nuget: { title: 'NuGet', variables: /^NUGET_(API_KEY|TOKEN|KEY)$/, inputs: [], hosts: /nuget\.org/ },
}
const REGISTRY_INPUTS = ['repository-url', 'repository_url', 'registry', 'registry-url']
const REGISTRY_OPTIONS = /^(--repository-url|--repository|-r|--registry|--publish-url|--index|--index-url|--host|--source|-s|-Source)$/

/** Finds packages published with a stored token where the registry would trust the workflow itself. */
export const trustedPublishing: Check = {
  name: 'workflow/trusted-publishing',
  question: 'Is a package published with a long-lived token although the registry offers trusted publishing?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const placed of stepsOf(project)) {
      for (const publication of publicationsOf(placed.step)) {
        if (publication.kind === 'image' || publication.kind === 'release') continue
        const ways = REGISTRIES[publication.kind]
        if (isElsewhere(placed, publication, ways)) continue
        const input = publication.command ? undefined : ways.inputs.map((name) => inputOf(placed.step, name)).find(isStored)
        const stored = input !== undefined || (publication.command !== undefined && commandToken(placed, publication, ways))
        yield { state: stored ? 'fail' : 'pass', at: input?.at ?? publication.at, facts: { registry: ways.title } }
      }
    }
  },
}

/** Another registry than the public one, which may not know trusted publishing. */
function isElsewhere({ step, job }: PlacedStep, { command, kind }: Publication, { hosts }: RegistryWays): boolean {
  const words = command?.args.map((arg) => arg.value ?? arg.prefix) ?? []
  const named = words.flatMap((word, index) => {
    const [option, value] = word.split(/=(.*)/s, 2) as [string, string?]
    return REGISTRY_OPTIONS.test(option) ? [value ?? words[index + 1] ?? ''] : []
  })
  for (const input of REGISTRY_INPUTS) named.push(...(inputText(step, input) !== undefined && !command ? [inputText(step, input) as string] : []))
  if (kind === 'npm' && command) {
    const setUp = job?.steps.find((candidate) => actionName(candidate.uses) === 'actions/setup-node' && inputOf(candidate, 'registry-url'))
    if (setUp) named.push(inputText(setUp, 'registry-url') as string)
  }
  return named.some((name) => !hosts.test(name) && !/^(pypi|testpypi|crates-io|nuget\.org)$/i.test(name))
}

const holdsStored = environmentQuestion((entry) => isStored(entry))

/** A token in the environment or among the words of the command. */
function commandToken(placed: PlacedStep, { command }: Publication, { variables }: RegistryWays): boolean {
  const { step, job, workflow } = placed
  const named = [step.env, job?.env, workflow?.env].some((env) => env?.some(({ name }) => variables.test(name) && holdsStored(placed, name)))
  if (named) return true
  const words = [...(command?.args ?? []), ...(command?.assignments ?? []).flatMap(({ value }) => value ?? [])]
  return words.some((word) => {
    if (expressionsInWord(step, word).some(takesSecret)) return true
    return [...word.text.matchAll(/\$\{?(\w+)/g)].some((match) => holdsStored(placed, match[1] as string))
  })
}

function takesSecret({ tree }: Expression): boolean {
  return tree !== undefined && [...contextsIn(tree)].some(({ path }) => path[0] === 'secrets' && path[1] !== 'github_token')
}

function isStored(entry: EnvEntry | undefined): boolean {
  return entry !== undefined && expressionsOf(entry.value).some(takesSecret)
}
