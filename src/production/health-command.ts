import type { Text } from '../documents/document.ts'
import { parseShell } from '../documents/shell.ts'
import type { ShellCommand } from '../documents/shell.ts'
import type { Location } from '../tree/location.ts'
import { fileText } from '../tree/source-text.ts'
import type { Image } from './image.ts'
import type { Service } from './service.ts'

/** The command by which Docker asks a container for its health. */
export interface HealthCommand {
  /** The compose file's `test`, or the image's HEALTHCHECK. */
  readonly at: Location
  /** Whether a shell of the image runs it. */
  readonly shell: boolean
  readonly commands: readonly ShellCommand[]
}

const MODE = { errexit: false, pipefail: false } as const

/** The compose file's test over the image's; undefined where there is none, or it is switched off. */
export function healthCommand(service: Service | undefined, image: Image | undefined): HealthCommand | undefined {
  const own = service?.healthcheck
  if (own?.disabled) return undefined
  if (own?.test) return composeTest(own.test.value, own.test.at)
  const check = image?.healthcheck
  if (!check || check.disabled) return undefined
  const { exec, script } = check.instruction
  if (exec) return { at: check.at, shell: false, commands: commandsOf(exec.map((value) => ({ known: true, value })), check.at) }
  return script && { at: check.at, shell: true, commands: script.commands }
}

function composeTest([kind, ...words]: readonly Text[], at: Location): HealthCommand | undefined {
  if (!kind?.known) return undefined
  if (kind.value === 'CMD') return { at, shell: false, commands: commandsOf(words, at) }
  const [script] = words
  if (kind.value !== 'CMD-SHELL' || !script?.known) return undefined
  return { at, shell: true, commands: parseShell(fileText(at.path, script.value), MODE).commands }
}

/** Words of an exec form, read as the shell would read them quoted, so that a script behind `sh -c` is seen. */
function commandsOf(words: readonly Text[], at: Location): readonly ShellCommand[] {
  const line = words.map((word) => (word.known ? `'${word.value.replaceAll("'", `'\\''`)}'` : '"$UNKNOWN"')).join(' ')
  return parseShell(fileText(at.path, line), MODE).commands
}
