import type { Neutered, ShellCommand } from '../documents/shell.ts'
import type { EnvEntry, Uses } from '../documents/workflow.ts'
import type { YamlNode } from '../documents/yaml-node.ts'
import type { Location } from '../tree/location.ts'

/**
 * How a failure is kept from stopping anything, and where that is written. Beside the shell's own ways:
 * `continue-on-error`; `never-runs`: the condition is false on every event; `runs-on-failure`: only once all is lost;
 * `exit-code`: the tool is told, or by default set, to succeed whatever it finds; `make`: a leading `-`.
 */
export interface CiNeutered {
  readonly why: Neutered | 'continue-on-error' | 'never-runs' | 'runs-on-failure' | 'exit-code' | 'make'
  readonly at: Location
}

export function continuesOnError(node: YamlNode | undefined): CiNeutered | undefined {
  return node?.kind === 'scalar' && node.value === true ? { why: 'continue-on-error', at: node.at } : undefined
}

/** How the shell, or the command's own options, keep its failure from counting. `exits`: a later `exit` may pass it on. */
export function commandNeutered(command: ShellCommand, exits: boolean): CiNeutered | undefined {
  if (command.neutered && !(exits && mayBePassedOn(command.neutered))) return { why: command.neutered, at: command.at }
  const option = harmlessOption(command)
  return option && { why: 'exit-code', at: option }
}

/** `if ! check; then exit 1; fi`, `check; status=$?; ...; exit $status`: what was set aside is taken up again. */
function mayBePassedOn(neutered: Neutered): boolean {
  return neutered === 'condition' || neutered === 'ignored-status'
}

/** Whether this is an `exit` that fails, or may. */
export function exitsFailing(command: ShellCommand): boolean {
  return command.name === 'exit' && command.args.length > 0 && command.args[0]?.value !== '0'
}

/** Options by which a tool succeeds whatever it finds (`zero`), and those without which it does (`needs`). */
interface ExitOptions {
  readonly zero?: readonly string[]
  readonly needs?: readonly string[]
  /** Only these subcommands are meant. */
  readonly subcommands?: readonly string[]
}

const EXIT_OPTIONS: Readonly<Record<string, ExitOptions>> = {
  trivy: { zero: ['--exit-code=0'], needs: ['--exit-code'], subcommands: ['image', 'fs', 'filesystem', 'repo', 'repository', 'config', 'rootfs', 'sbom', 'vm', 'k8s'] },
  grype: { needs: ['--fail-on', '-f'] },
  checkov: { zero: ['--soft-fail', '-s'] },
  tfsec: { zero: ['--soft-fail', '-s'] },
  bandit: { zero: ['--exit-zero'] },
  ruff: { zero: ['--exit-zero', '-e'] },
  flake8: { zero: ['--exit-zero'] },
  pylint: { zero: ['--exit-zero', '--fail-under=0'] },
  gitleaks: { zero: ['--exit-code=0'] },
  trufflehog: { needs: ['--fail'] },
  'detect-secrets': { needs: ['--fail-on-unaudited', '--fail-on-live', '--fail-on-audited-real'], subcommands: ['scan'] },
  hadolint: { zero: ['--no-fail'] },
  kics: { zero: ['--ignore-on-exit=all', '--ignore-on-exit=results'] },
  safety: { zero: ['--continue-on-error', '--exit-code=0'] },
  brakeman: { zero: ['--no-exit-on-warn'] },
  npm: { zero: ['--audit-level=none'], subcommands: ['audit'] },
  snyk: { zero: [], needs: ['--never'], subcommands: ['monitor'] },
}

/** The place of the option, or the command itself where a needed one is missing. */
function harmlessOption(command: ShellCommand): Location | undefined {
  const options = command.name !== undefined && Object.hasOwn(EXIT_OPTIONS, command.name) ? EXIT_OPTIONS[command.name] : undefined
  if (!options) return undefined
  const words = command.args
  const first = words.find((word) => word.value === undefined || !word.value.startsWith('-'))
  if (options.subcommands && !(first?.value !== undefined && options.subcommands.includes(first.value))) return undefined
  if (words.some((word) => word.value === '--version' || word.value === '--help')) return undefined
  const zero = words.find((word, index) => (options.zero ?? []).some((option) => word.value === option || (option.includes('=') && `${word.value}=${words[index + 1]?.value}` === option)))
  if (zero) return zero.at
  if (!options.needs || words.some((word) => word.value === undefined)) return undefined
  return words.some((word) => options.needs?.some((option) => word.value === option || word.value?.startsWith(`${option}=`))) ? undefined : command.at
}

/** Actions that succeed whatever they find: by the values of an input, or where it is left out (`absent`). */
const ACTION_OPTIONS: Readonly<Record<string, { readonly input: string; readonly values: readonly string[]; readonly absent: boolean }>> = {
  'aquasecurity/trivy-action': { input: 'exit-code', values: ['0', ''], absent: true },
  'anchore/scan-action': { input: 'fail-build', values: ['false'], absent: false },
  'bridgecrewio/checkov-action': { input: 'soft_fail', values: ['true'], absent: false },
  'aquasecurity/tfsec-action': { input: 'soft_fail', values: ['true'], absent: false },
  'checkmarx/kics-github-action': { input: 'ignore_on_exit', values: ['all', 'results'], absent: false },
  'docker/scout-action': { input: 'exit-code', values: ['false'], absent: true },
  'hadolint/hadolint-action': { input: 'no-fail', values: ['true'], absent: false },
  'actions/dependency-review-action': { input: 'warn-only', values: ['true'], absent: false },
}

export function actionNeutered(uses: Uses, inputs: readonly EnvEntry[]): CiNeutered | undefined {
  const name = uses.repository?.toLowerCase() ?? ''
  const options = Object.hasOwn(ACTION_OPTIONS, name) ? ACTION_OPTIONS[name] : undefined
  if (!options) return undefined
  const given = inputs.find((input) => input.name.toLowerCase() === options.input)
  if (!given) return options.absent ? { why: 'exit-code', at: uses.at } : undefined
  return options.values.includes(given.value.text) ? { why: 'exit-code', at: given.at } : undefined
}
