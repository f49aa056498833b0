import type { Invocation } from '../../documents/invocation.ts'
import { invocationsOf } from '../../documents/invocation.ts'
import type { Step } from '../../documents/workflow.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import type { Check, Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'
import { unlockedInstall } from '../commands/locked-install.ts'
import type { UnlockedInstall } from '../commands/locked-install.ts'
import { softwareInstall } from '../commands/software-package.ts'
import { runSteps } from './run-commands.ts'

const LOCKFILES = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
  pnpm: ['pnpm-lock.yaml'],
  bun: ['bun.lock', 'bun.lockb'],
} as const

/** A lock file that the install may rewrite promises nothing about what is shipped. */
export const installLocked: Check = {
  name: 'container/install-locked',
  question: "Does every install of a project's own dependencies hold to the lock file?",
  reads: ['dockerfile', 'workflow', 'action'],
  *look(project): Iterable<Outcome> {
    const names = new Set(project.tree.entries.map(({ path }) => baseNameOf(path)))
    for (const { invocations, used, state } of runSteps(project)) {
      if (used) yield* judge(invocations, /^(1|true)$/.test(state.variable('CI').value ?? ''), names)
    }
    for (const step of stepsOf(project)) yield* judge(invocationsOf(step.run?.script?.commands ?? []), true, names)
  },
}

function* judge(invocations: readonly Invocation[], ci: boolean, names: ReadonlySet<string>): Generator<Outcome> {
  const installs = invocations
    .flatMap((invocation) => softwareInstall(invocation) ?? [])
    .filter(({ ecosystem, packages }) => ecosystem === 'npm' && packages.length === 0)
  const unlocked = installs.map((install) => unlockedInstall(install, { ci, modernYarn: names.has('.yarnrc.yml') }))
  // `if production; then npm ci; else npm install; fi`: which one runs is not known.
  const locked = new Set(installs.filter((_install, index) => !unlocked[index]).map(({ tool }) => tool))
  for (const [index, { invocation, tool }] of installs.entries()) {
    const found = unlocked[index]
    if (!found || locked.has(tool)) yield { state: found ? 'unknown' : 'pass', at: invocation.at }
    else yield failure(found, invocation, names)
  }
}

function failure({ tool, command, instead }: UnlockedInstall, invocation: Invocation, names: ReadonlySet<string>): Outcome {
  const variant = LOCKFILES[tool].some((name) => names.has(name)) ? { edits: locked(invocation, instead) } : { variant: 'without-lockfile' }
  return { state: 'fail', at: invocation.at, facts: { command, instead }, ...variant }
}

/** Where the sub-command is the word behind the program: what follows `npm install` follows `npm ci` as well. */
function locked({ args: [verb] }: Invocation, instead: string): readonly Edit[] {
  if (!verb || !/^(i|install)$/.test(verb.text)) return []
  return [{ at: verb.at, written: verb.text, replacement: instead.slice(instead.indexOf(' ') + 1), safe: false }]
}

function* stepsOf({ documents }: Project): Generator<Step> {
  for (const { content } of documents.of('workflow')) for (const { steps } of content?.jobs ?? []) yield* steps
  for (const { content } of documents.of('action')) yield* content?.steps ?? []
}
