import { contextsIn } from '../../documents/expression.ts'
import type { Expression } from '../../documents/expression.ts'
import type { EnvEntry } from '../../documents/workflow.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName, jobsOf, stepsOf, workflowsOf } from '../workflow/steps.ts'
import type { PlacedStep } from '../workflow/steps.ts'
import { expressionsInWord } from '../workflow/words.ts'
import { names } from './purpose.ts'
import type { Project } from '../../production/project.ts'

/** Beginnings of tokens that only their providers give out, with the length their rest must have. */
const TOKEN_SHAPES: readonly RegExp[] = [
  /^gh[pousr]_[A-Za-z0-9]{36,}$/,
  /^github_pat_\w{50,}$/,
  /^glpat-[\w-]{20,}$/,
  /^(AKIA|ASIA)[A-Z0-9]{16}$/,
  /^xox[abprs]-[\w-]{20,}$/,
  /^(sk|rk)_live_[A-Za-z0-9]{16,}$/,
  /^npm_[A-Za-z0-9]{36}$/,
  /^pypi-[\w-]{50,}$/,
  /^sk-(ant-|proj-)?[\w-]{32,}$/,
  /^SG\.[\w-]{16,}\.[\w-]{32,}$/,
  /^AIza[\w-]{35}$/,
  /^dop_v1_[0-9a-f]{64}$/,
  /^dckr_pat_[\w-]{20,}$/,
  /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/,
  /^-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^hv[sb]\.[\w-]{20,}$/,
]
/** Services outside, as the names of their tokens begin. */
const SERVICES = names(`
  RAILWAY VERCEL FLY_API FLY_ACCESS FLY NETLIFY_AUTH NETLIFY HEROKU_API HEROKU RENDER_API RENDER DIGITALOCEAN_ACCESS DIGITALOCEAN
  CLOUDFLARE_API CLOUDFLARE DOCKERHUB DOCKER NPM NODE_AUTH PYPI_API PYPI CARGO_REGISTRY SENTRY_AUTH SLACK_BOT SLACK SONAR SNYK GH
  GITHUB GITLAB DATADOG_API PULUMI_ACCESS TF_API LINODE HCLOUD SUPABASE_ACCESS
`)
/** Values that people put where a secret is not needed. */
const NO_SECRET: readonly RegExp[] = [
  /test|dummy|example|placeholder|change|your|xxx|todo|none|null|invalid|not-?a-?|sample|mock|local|ci-|redacted|insert|\*\*\*|\.\.\./i,
  /^(true|false|\d{1,6}|-|.{0,3})$|^<.*>$|^\$/i,
  /(.)\1{5}/,
]

/** Finds secrets that are written into a workflow, or printed by it. */
export const secretsLiteral: Check = {
  name: 'ci/secrets-literal',
  question: 'Does a workflow hold a secret in clear, or print one?',
  reads: ['workflow'],
  *look(project): Iterable<Outcome> {
    for (const entry of entriesIn(project)) {
      if (isSecret(entry)) yield { state: 'fail', at: entry.at, variant: 'literal', facts: { name: entry.name } }
      else if (entry.value.text.includes('secrets.')) yield { state: 'pass', at: entry.at }
    }
    for (const placed of stepsOf(project)) {
      for (const command of placed.workflow ? (placed.step.run?.script?.commands ?? []) : []) {
        if (printsSecret(placed, command)) yield { state: 'fail', at: command.at, variant: 'printed' }
        for (const { name, value, at } of command.assignments) {
          const text = value?.value
          const isToken = text !== undefined && TOKEN_SHAPES.some((shape) => shape.test(text)) && !isPlaceholder(text)
          if (isToken) yield { state: 'fail', at, variant: 'literal', facts: { name } }
        }
      }
    }
  },
}

function* entriesIn(project: Project): Generator<EnvEntry> {
  for (const workflow of workflowsOf(project)) yield* workflow.env
  for (const { job } of jobsOf(project)) {
    yield* job.env
    for (const step of job.steps) {
      yield* step.env
      const logsIn = /login/.test(actionName(step.uses))
      for (const entry of step.with) if (!logsIn || entry.name.toLowerCase() !== 'password') yield entry
      else yield { ...entry, name: 'DOCKER_PASSWORD' }
    }
  }
}

function isPlaceholder(text: string): boolean {
  return NO_SECRET.some((shape) => shape.test(text))
}

function isSecret({ name, value }: EnvEntry): boolean {
  const text = value.text.trim()
  if (text.includes('${{') || isPlaceholder(text)) return false
  return (TOKEN_SHAPES.some((shape) => shape.test(text)) && !/fake/i.test(text)) || isServiceToken(name.toUpperCase())
}

/** `RAILWAY_TOKEN`: it reaches a service outside, whatever it looks like. */
function isServiceToken(name: string): boolean {
  const [, service] = /^(\w+)_(?:TOKEN|KEY|PASSWORD|PAT)$/.exec(name) ?? []
  return service !== undefined && SERVICES.has(service)
}

/** `echo ${{ secrets.KEY }}` to the log; into a file or another program is another matter. */
function printsSecret({ step }: PlacedStep, command: ShellCommand): boolean {
  if (command.name !== 'echo' && command.name !== 'printf') return false
  if (command.redirects.length > 0 || command.pipeline.at(-1) !== command) return false
  return command.args.some((word) => expressionsInWord(step, word).some(isOfSecrets))
}

function isOfSecrets({ tree }: Expression): boolean {
  return tree?.kind === 'property' && [...contextsIn(tree)].some(({ path }) => path[0] === 'secrets')
}
