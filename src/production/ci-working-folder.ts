import type { ShellCommand } from '../documents/shell.ts'
import type { Step } from '../documents/workflow.ts'
import { joinedPath } from '../tree/joined-path.ts'
import { oncePer } from '../tree/once-per.ts'

/** The folder a command of a step's own script runs in, from the workspace's root, ''; undefined where it is not known, or lies outside. */
export function workingFolder(step: Step, command: ShellCommand): string | undefined {
  return foldersOf(step).get(command)
}

const foldersOf = oncePer(({ run }: Step): ReadonlyMap<ShellCommand, string> => {
  const folders = new Map<ShellCommand, string>()
  const script = run?.script
  let folder = inWorkspace('', run?.workingDirectory?.text ?? '')
  if (!script) return folders
  // Behind `(cd web && npm ci)` the folder is the old one again; which of the two holds is not worked out.
  const returns = /\(\s*cd\b/.test(script.source.text)
  let statement = -1
  for (const command of script.commands) {
    if (returns && command.statement !== statement && statement >= 0) folder = undefined
    if (folder !== undefined) folders.set(command, folder)
    if (command.name === 'cd') {
      folder = folder === undefined ? undefined : changed(folder, command)
      statement = command.statement
    } else if (command.name === 'pushd' || command.name === 'popd') folder = undefined
  }
  return folders
})

function changed(folder: string, { args }: ShellCommand): string | undefined {
  const target = args[0]?.value
  return args.length === 1 && target !== undefined ? inWorkspace(folder, target) : undefined
}

/** `${{ github.workspace }}` and paths from elsewhere are not followed. */
function inWorkspace(folder: string, path: string): string | undefined {
  if (/[$~*]/.test(path) || path.startsWith('/') || path === '-') return undefined
  const depth = path.split('/').reduce<number>((left, part) => (left < 0 ? left : part === '..' ? left - 1 : part === '.' || part === '' ? left : left + 1), folder === '' ? 0 : folder.split('/').length)
  return depth < 0 ? undefined : joinedPath(folder, path)
}
