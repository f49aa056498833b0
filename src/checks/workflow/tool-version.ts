import type { Check, Outcome } from '../check.ts'
import { actionName, inputOf, stepsOf } from './steps.ts'

interface ToolInputs {
  readonly tool: string
  /** Inputs that choose the version, in lower case; a file that names it counts. */
  readonly inputs: readonly string[]
  /** Files in which the action looks for the version where no input names it. */
  readonly files?: readonly string[]
}

/** Actions that fetch the newest release of their tool unless told which. */
const TOOL_ACTIONS: Readonly<Record<string, ToolInputs>> = {
  'aquasecurity/setup-trivy': { tool: 'trivy', inputs: ['version'] },
  'astral-sh/setup-uv': { tool: 'uv', inputs: ['version', 'version-file'], files: ['uv.toml', 'pyproject.toml', '.tool-versions'] },
  'astral-sh/ruff-action': { tool: 'ruff', inputs: ['version', 'version-file'], files: ['pyproject.toml', 'ruff.toml'] },
  'azure/setup-helm': { tool: 'helm', inputs: ['version'] },
  'azure/setup-kubectl': { tool: 'kubectl', inputs: ['version'] },
  'biomejs/setup-biome': { tool: 'biome', inputs: ['version', 'working-dir'], files: ['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'] },
  'denoland/setup-deno': { tool: 'deno', inputs: ['deno-version', 'deno-version-file'], files: ['.dvmrc', '.tool-versions'] },
  'extractions/setup-just': { tool: 'just', inputs: ['just-version'] },
  'golangci/golangci-lint-action': { tool: 'golangci-lint', inputs: ['version', 'version-file', 'install-mode'] },
  'goreleaser/goreleaser-action': { tool: 'goreleaser', inputs: ['version'] },
  'hashicorp/setup-packer': { tool: 'packer', inputs: ['version', 'product_version'] },
  'hashicorp/setup-terraform': { tool: 'terraform', inputs: ['terraform_version'] },
  'jdx/mise-action': { tool: 'mise', inputs: ['version'] },
  'opentofu/setup-opentofu': { tool: 'tofu', inputs: ['tofu_version', 'tofu_version_file'], files: ['.opentofu-version'] },
  'oven-sh/setup-bun': { tool: 'bun', inputs: ['bun-version', 'bun-version-file', 'bun-download-url'], files: ['package.json', '.bun-version', '.tool-versions'] },
  'snyk/actions/setup': { tool: 'snyk', inputs: ['snyk-version'] },
  'terraform-linters/setup-tflint': { tool: 'tflint', inputs: ['tflint_version'] },
}

const NEWEST = new Set(['', 'latest', 'canary', 'nightly', 'stable', '*', 'x'])

/** Finds set-up actions that take whatever release of a tool is newest. */
export const toolVersion: Check = {
  name: 'workflow/tool-version',
  question: 'Does every action that fetches a tool say which release of it?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { step } of stepsOf(project)) {
      const name = actionName(step.uses)
      if (!step.uses || !Object.hasOwn(TOOL_ACTIONS, name)) continue
      const { tool, inputs, files } = TOOL_ACTIONS[name] as ToolInputs
      const facts = { action: step.uses.repository as string, tool, input: inputs[0] as string }
      const given = inputs.map((input) => inputOf(step, input)).find((input) => input !== undefined)
      if (given) yield NEWEST.has(given.value.text.trim().toLowerCase()) ? { state: 'fail', at: given.at, facts } : { state: 'pass', at: given.at }
      else if (files?.some((file) => project.tree.has(file))) yield { state: 'pass', at: step.uses.at }
      else yield { state: 'fail', at: step.uses.at, facts }
    }
  },
}
