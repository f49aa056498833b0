import type { Invocation } from '../../documents/invocation.ts'
import type { ShellWord } from '../../documents/shell.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { softwareInstall, SOFTWARE_ECOSYSTEMS } from '../commands/software-package.ts'
import { unpinnedSoftware } from '../commands/software-package-version.ts'
import { systemPackageCommand } from '../commands/system-package-manager.ts'
import { unpinnedSystemPackages } from '../commands/system-package-version.ts'
import { servesWorkOnly } from './image-traits.ts'
import { foreignInvocations, runSteps } from './run-commands.ts'
import type { RunStep } from './run-commands.ts'

const KINDS = ['apt', 'apk', 'yum', 'dnf', 'zypper', ...SOFTWARE_ECOSYSTEMS] as const
type Kind = (typeof KINDS)[number]

interface Installed {
  readonly tool: string
  readonly packages: readonly ShellWord[]
  readonly unpinned: readonly ShellWord[]
}

/** How many package names a message lists. */
const SHOWN = 4

/** Packages without a version make the same Dockerfile build another image tomorrow. */
export const runVersionPinned: Check<{ of: Kind }> = {
  name: 'container/run-version-pinned',
  question: 'Does every package installed by name in a RUN say its version?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ of: z.enum(KINDS) }),
  *look(project, { of }): Iterable<Outcome> {
    for (const run of runSteps(project)) {
      if (servesWorkOnly(run.path, project)) continue
      const invocations = of === 'nuget' ? [...run.invocations, ...foreignInvocations(run)] : run.invocations
      for (const invocation of invocations) {
        const installed = installedBy(invocation, of, run, project)
        if (!installed || installed.packages.length === 0) continue
        const { unpinned, packages, tool } = installed
        if (unpinned.length > 0) yield { state: 'fail', at: invocation.at, facts: { tool, packages: listed(unpinned) } }
        else yield { state: packages.every(hasVersion) ? 'pass' : 'unknown', at: invocation.at }
      }
    }
  },
}

/** A variable behind the name is the version: `pm2@${PM2_VERSION}`. */
function hasVersion({ value, text }: ShellWord): boolean {
  return value !== undefined || /.[@=:~<>]/.test((text.split('$', 1)[0] ?? '').replace(/^["']/, ''))
}

function installedBy(invocation: Invocation, of: Kind, run: RunStep, project: Project): Installed | undefined {
  const system = systemPackageCommand(invocation)
  if (system) {
    if (system.manager !== of || system.action !== 'install') return undefined
    return { tool: system.program, packages: system.packages, unpinned: unpinnedSystemPackages(system) }
  }
  const software = softwareInstall(invocation)
  if (software?.ecosystem !== of) return undefined
  const { packages, tool } = software
  const decidedElsewhere = of === 'pip' ? hasConstraints(invocation, run) : of === 'go' && software.verb !== 'get' && hasGoModule(project)
  const unpinned = unpinnedSoftware(software).filter((word) => !decidedElsewhere || word.value?.includes('@'))
  return { tool: tool === 'uv' ? `uv ${software.verb.split(' ')[0]}` : tool, packages, unpinned }
}

function hasConstraints({ assignments }: Invocation, { state }: RunStep): boolean {
  const names = ['PIP_CONSTRAINT', 'UV_CONSTRAINT', 'PIP_REQUIRE_HASHES']
  return names.some((name) => state.variable(name).set || assignments.some((assignment) => assignment.name === name))
}

/** Inside a module, `go install` without a version takes the one of go.mod. */
function hasGoModule({ documents }: Project): boolean {
  return documents.paths('manifest').some((path) => path === 'go.mod' || path.endsWith('/go.mod'))
}

function listed(words: readonly ShellWord[]): string {
  const names = words.slice(0, SHOWN).map(({ value, text }) => value ?? text)
  return words.length > SHOWN ? `${names.join(', ')} and ${words.length - SHOWN} more` : names.join(', ')
}
