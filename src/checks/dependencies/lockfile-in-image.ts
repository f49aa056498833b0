import type { Invocation } from '../../documents/invocation.ts'
import type { Project } from '../../production/project.ts'
import { runSteps } from '../container/run-commands.ts'
import type { Check, Outcome } from '../check.ts'
import { folderPrefixOf } from '../../tree/folders.ts'

const LOCKFILES = ['uv.lock', 'poetry.lock', 'pdm.lock']

/** Holds images of Python projects to the versions of the lock file that is tracked beside them. */
export const lockfileInImage: Check = {
  name: 'dependencies/lockfile-in-image',
  question: 'Does the image install what the lock file of its Python project names?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    const steps = [...runSteps(project)].filter(({ used }) => used)
    for (const path of project.documents.paths('dockerfile')) {
      const lock = lockBeside(project, path)
      if (lock === undefined) continue
      const invocations = steps.filter((step) => step.path === path).flatMap((step) => step.invocations)
      const faithful = invocations.find(readsLock)
      const projects = invocations.filter(installsProject)
      if (faithful) yield { state: 'pass', at: faithful.at }
      else for (const { at } of projects) yield { state: 'fail', at, facts: { lock } }
    }
  },
}

/** The lock file of the Dockerfile's folder or of the root: one of them is the build context. */
function lockBeside({ tree }: Project, dockerfile: string): string | undefined {
  return [folderPrefixOf(dockerfile), ''].flatMap((folder) => LOCKFILES.map((name) => folder + name)).find((path) => tree.has(path))
}

/** Commands that install from a lock file, or from a list that was written from one. */
function readsLock({ program, args }: Invocation): boolean {
  const words = args.map(({ value }) => value)
  if (program === 'uv') return words.some((word) => word === 'sync' || word === 'export' || word === 'run') || namesList(words)
  if (program === 'poetry' || program === 'pdm') return words.some((word) => word === 'install' || word === 'sync' || word === 'export')
  return program === 'pip-sync' || (isPip(program, words) && (namesList(words) || words.includes('--no-deps')))
}

function namesList(words: readonly (string | undefined)[]): boolean {
  return words.some((word) => word === undefined || /^(-r|--requirements?|-c|--constraints?)(=|$)|^-[rc]./.test(word))
}

/** `pip install .`, `uv pip install --system .[api]`, `python -m pip install -e ./`. */
function installsProject({ program, args }: Invocation): boolean {
  const words = args.map(({ value }) => value)
  const install = words.indexOf('install')
  return isPip(program, words) && install >= 0 && words.slice(install + 1).some((word) => word !== undefined && /^\.\/?(\[.*\])?$/.test(word))
}

/** `pip`, `uv pip`, `python -m pip`. */
function isPip(program: string | undefined, words: readonly (string | undefined)[]): boolean {
  return /^pip[\d.]*$/.test(program ?? '') || (/^(uv|python[\d.]*)$/.test(program ?? '') && words.slice(0, 3).includes('pip'))
}
