import { contextsIn } from '../../documents/expression.ts'
import type { EnvEntry } from '../../documents/workflow.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName, jobsOf, stepsOf, workflowsOf } from '../workflow/steps.ts'
import type { PlacedStep } from '../workflow/steps.ts'
import { expressionsInWord } from '../workflow/words.ts'
import type { Project } from '../../production/project.ts'

/** Beginnings of tokens that only their providers give out, with the length their rest must have. */
const TOKEN_SHAPES = [
  /^gh[pousr]_[A-Za-z0-9]{36,}$/, /^github_pat_\w{50,}$/, /^glpat-[\w-]{20,}$/, /^(AKIA|ASIA)[A-Z0-9]{16}$/, /^xox[abprs]-[\w-]{20,}$/, /^(sk|rk)_live_[A-Za-z0-9]{16,}$/, /^npm_[A-Za-z0-9]{36}$/, /^pypi-[\w-]{50,}$/,
  /^sk-(ant-|proj-)?[\w-]{32,}$/, /^SG\.[\w-]{16,}\.[\w-]{32,}$/, /^AIza[\w-]{35}$/, /^dop_v1_[0-9a-f]{64}$/, /^dckr_pat_[\w-]{20,}$/, /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/, /^-----BEGIN [A-Z ]*PRIVATE KEY-----/, /^hv[sb]\.[\w-]{20,}$/,
]
/** Names of tokens that reach a service outside, whatever they look like. */
const SERVICE_TOKEN = /^(RAILWAY|VERCEL|FLY(_API|_ACCESS)?|NETLIFY(_AUTH)?|HEROKU(_API)?|RENDER(_API)?|DIGITALOCEAN(_ACCESS)?|CLOUDFLARE(_API)?|DOCKER(HUB)?|NPM|NODE_AUTH|PYPI(_API)?|CARGO_REGISTRY|SENTRY_AUTH|SLACK(_BOT)?|SONAR|SNYK|GH|GITHUB|GITLAB|DATADOG_API|PULUMI_ACCESS|TF_API|LINODE|HCLOUD|SUPABASE_ACCESS)_(TOKEN|KEY|PASSWORD|PAT)$/
/** Values that people put where a secret is not needed. */
const NO_SECRET = /test|dummy|example|placeholder|change|changeme|your|xxx|todo|none|null|invalid|not-?a-?|sample|mock|local|ci-|redacted|insert|\*\*\*|\.\.\.|^(?:true|false|\d{1,6}|-|.{0,3})$|^<.*>$|^\$|(?<letter>.)\k<letter>{5}/i

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
          if (value?.value !== undefined && TOKEN_SHAPES.some((shape) => shape.test(value.value as string)) && !NO_SECRET.test(value.value)) yield { state: 'fail', at, variant: 'literal', facts: { name } }
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

function isSecret({ name, value }: EnvEntry): boolean {
  const text = value.text.trim()
  if (text.includes('${{') || NO_SECRET.test(text)) return false
  return (TOKEN_SHAPES.some((shape) => shape.test(text)) && !/fake/i.test(text)) || SERVICE_TOKEN.test(name.toUpperCase())
}

/** `echo ${{ secrets.KEY }}` to the log; into a file or another program is another matter. */
function printsSecret({ step }: PlacedStep, command: ShellCommand): boolean {
  if (command.name !== 'echo' && command.name !== 'printf') return false
  if (command.redirects.length > 0 || command.pipeline.at(-1) !== command) return false
  const secrets = command.args.flatMap((word) => expressionsInWord(step, word)).filter(({ tree }) => tree?.kind === 'property')
  return secrets.some(({ tree }) => tree && [...contextsIn(tree)].some(({ path }) => path[0] === 'secrets'))
}
