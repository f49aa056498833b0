import type { SourceText } from '../tree/source-text.ts'
import { expressionsIn } from './expression-scan.ts'
import { opaqueExpansion } from './opaque-expansion.ts'
import { parseShell } from './shell.ts'
import type { ShellMode, ShellScript } from './shell.ts'
import type { Run } from './workflow.ts'
import { entryOf, nodeAt, scalarsOf, textOf } from './yaml-node.ts'
import type { YamlMapping, YamlScalar } from './yaml-node.ts'

/** What holds for a script that says nothing itself. */
export interface RunDefaults {
  readonly shell: string | undefined
  /** The runner is known to be Windows, whose default is PowerShell. */
  readonly windows: boolean
  readonly workingDirectory: YamlScalar | undefined
}

/** `defaults.run` and the runner of a workflow or job, over those of what encloses it. */
export function runDefaults(node: YamlMapping, outer: RunDefaults | undefined): RunDefaults {
  const run = nodeAt(node, 'defaults', 'run')
  const directory = nodeAt(run, 'working-directory')
  return {
    shell: textOf(nodeAt(run, 'shell')) ?? outer?.shell,
    windows: scalarsOf(nodeAt(node, 'runs-on')).some((label) => /^windows/i.test(label.text)),
    workingDirectory: directory?.kind === 'scalar' ? directory : outer?.workingDirectory,
  }
}

export function runOf(node: YamlMapping, defaults: RunDefaults): Run | undefined {
  const run = entryOf(node, 'run')
  if (run?.value.kind !== 'scalar') return undefined
  const scalar = run.value
  const named = textOf(nodeAt(node, 'shell')) ?? defaults.shell
  const mode = named === undefined ? (defaults.windows ? undefined : { errexit: true, pipefail: false }) : modeOf(named)
  const directory = nodeAt(node, 'working-directory')
  let script: { parsed: ShellScript | undefined } | undefined
  return {
    at: run.key.at,
    scalar,
    shell: named ?? (defaults.windows ? 'pwsh' : 'bash'),
    workingDirectory: directory?.kind === 'scalar' ? directory : defaults.workingDirectory,
    get script() {
      script ??= { parsed: mode && parseShell(withoutExpressions(scalar.source()), mode) }
      return script.parsed
    },
  }
}

/**
 * How GitHub starts a shell: `bash -e` where none is named, `bash --noprofile --norc -eo pipefail` for `bash`, `sh -e`.
 * A template of one's own (`bash -x {0}`) is taken at its word. Undefined for what is no POSIX shell.
 */
function modeOf(shell: string): ShellMode | undefined {
  const words = shell.trim().split(/\s+/)
  const program = (words[0] as string).replace(/^.*\//, '')
  if (program !== 'bash' && program !== 'sh') return undefined
  if (words.length === 1) return { errexit: true, pipefail: program === 'bash' }
  const flags = words.slice(1).filter((word) => /^-[a-z]+$/i.test(word))
  return { errexit: flags.some((flag) => flag.includes('e')) || words.includes('errexit'), pipefail: words.includes('pipefail') }
}

/** Expressions are filled in before a shell sees the script: each becomes an expansion of the same length. */
function withoutExpressions(source: SourceText): SourceText {
  let masked = ''
  let end = 0
  for (const span of expressionsIn(source.text)) {
    masked += source.text.slice(end, span.start) + opaqueExpansion(span.end - span.start)
    end = span.end
  }
  return { path: source.path, text: masked + source.text.slice(end), locate: (start, stop) => source.locate(start, stop) }
}
