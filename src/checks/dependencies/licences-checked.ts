import type { CiCommand, CiUse } from '../../production/ci.ts'
import { gitHooksIn } from '../../documents/git-hooks.ts'
import type { Check, NoOptions, Outcome } from '../check.ts'
import { actionName } from '../workflow/steps.ts'

/** Looks for a step that stops a dependency whose licence is not allowed. */
export const licencesChecked: Check<NoOptions> = {
  name: 'dependencies/licences-checked',
  question: 'Does CI hold the licences of the dependencies to those that are allowed?',
  reads: ['workflow'],
  *look({ production, tree }): Iterable<Outcome> {
    const steps = production.ci.jobs.flatMap((job) => [...job.uses.filter(checksByAction), ...job.commands.filter(checks)])
    const lists = production.ci.jobs.flatMap((job) => job.commands.filter(onlyLists))
    const hook = gitHooksIn(tree).find(({ hooks }) => hooks.some((name) => /licensecheck|liccheck|pip-licenses|reuse/.test(name)))
    const blocking = steps.find(({ neutered }) => !neutered)
    const [weak] = steps
    if (blocking) yield { state: 'pass', at: blocking.at }
    else if (weak) yield { state: 'fail', variant: 'swallowed', at: weak.neutered?.at ?? weak.at }
    else if (hook) yield { state: 'pass', at: hook.at }
    else if (lists[0]) yield { state: 'fail', variant: 'only-listed', at: lists[0].at }
  },
}

const ACTIONS = /^(fossas\/fossa-action|pilosus\/action-pip-license-checker|andersy005\/gh-action-py-liccheck|apache\/skywalking-eyes(\/\w+)*|licensefinder\/|github\/licensed-ci|jonabc\/licensed-ci|embarkstudios\/cargo-deny-action|fsfe\/reuse-action|mergifyio\/license|tangro\/actions-license-check|scancode|nexB\/scancode-action|oss-review-toolkit\/ort-ci-github-action|snyk\/actions)/

function checksByAction({ uses, with: inputs }: CiUse): boolean {
  const name = actionName(uses)
  if (name === 'actions/dependency-review-action') return inputs.some((input) => /^(allow-licenses|deny-licenses|config-file)$/.test(input.name.toLowerCase()))
  if (name === 'aquasecurity/trivy-action') return inputs.some((input) => /^scanners$/i.test(input.name) && input.value.text.includes('license'))
  return ACTIONS.test(name) && !name.startsWith('snyk/')
}

function lineOf({ command: { name, args } }: CiCommand): string {
  return [name ?? '', ...args.slice(0, 40).map(({ value, prefix }) => value ?? prefix)].join(' ').slice(0, 3000).replace(/^(sudo |npx( -y| --yes)? |pnpm (dlx|exec) |yarn (dlx )?|bunx |uvx |uv run (--with \S+ )?|poetry run |pipx run |python[\d.]* -m )+/, '')
}

/** Programs that fail on their own account, and those that do where they are told what is allowed. */
const FAILING = /^(liccheck|licensecheck\b.*(--zero|-0)|license_finder( action_items)?$|licensed status|fossa test|go-licenses check|cargo[ -]deny( --\S+)* check( \S+)*|reuse lint|license-compliance\b|license-check-and-add check|licensee-check|ort evaluate|deno-license-checker|trivy .*--scanners[= ]\S*license.*--exit-code|trivy .*--exit-code.*--scanners[= ]\S*license)/
const TOLD = /^(pip-licenses|piplicenses|license-checker(-rseidelsohn)?|nlf|license-report|js-green-licenses|composer licenses|bundle licenses|mvn .*license|gradle.* checkLicense)\b/
const ALLOWED = /--(fail-on|allow-only|failOn|onlyAllow|onlyunknown|partial-match)|license:(check|add-third-party)|checkLicense|js-green-licenses/

function checks(place: CiCommand): boolean {
  const line = lineOf(place)
  return FAILING.test(line) || (TOLD.test(line) && ALLOWED.test(line))
}

/** It prints licences and fails at none. */
function onlyLists(place: CiCommand): boolean {
  const line = lineOf(place)
  return TOLD.test(line) && !ALLOWED.test(line) && !/--(help|version)/.test(line)
}
