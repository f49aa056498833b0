import { wordsOf } from '../../documents/source-words.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Tree } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'
import { sourcesOf } from '../ci/sources.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { belongsToTests } from '../secrets/scanned-files.ts'
import { packagesOf } from './packages.ts'

/** Tools of tests and style that no program calls while it serves. */
const TOOLS = /^(pytest([-_.].+)?|tox|nox|pre[-_.]commit|ruff|black|flake8([-_.].+)?|pylint|isort|mypy|bandit|pip[-_.]audit|ipdb|factory[-_.]boy)$/i
/** What production installs, where requirements are split by purpose and where they are not. */
const OF_PRODUCTION = /(^|\/)(requirements([-_.](prod|production|base|runtime))?\.txt|requirements\/(prod|production|base|runtime|requirements)\.txt|pyproject\.toml)$/i

/** Looks for tools of development among what Python's manifests ask for in production. */
export const developmentTools: Check = {
  name: 'dependencies/development-tools',
  question: 'Do the manifests that production installs from do without tools of development?',
  reads: ['manifest'],
  *look(project): Iterable<Outcome> {
    if (runningDeployments(project).length === 0) return
    for (const { manifest, path } of packagesOf(project)) {
      if (manifest.ecosystem !== 'pypi' || !OF_PRODUCTION.test(path) || TOOLS.test(manifest.name?.value ?? '')) continue
      for (const { name, group, at } of manifest.dependencies) {
        if (group !== 'runtime') continue
        const used = TOOLS.test(name) ? isUsed(name, project.tree) : true
        if (used !== 'unknown') yield { state: used ? 'pass' : 'fail', at, facts: { name, manifest: path } }
      }
    }
  },
}

/** A service may run such a tool over what others send it. */
function isUsed(name: string, tree: Tree): boolean | 'unknown' {
  const tools = toolsMentioned(tree)
  return tools === 'unknown' ? tools : tools.has(name.toLowerCase().replace(/[-.]/g, '_'))
}

const toolsMentioned = oncePer((tree: Tree): ReadonlySet<string> | 'unknown' => {
  const words = wordsOf(tree, sourcesOf(tree).filter((path) => path.endsWith('.py') && !belongsToTests(path) && !/(^|\/)(noxfile|conftest|tasks|setup)\.py$/.test(path)))
  return words === 'unknown' ? words : new Set([...words].filter((word) => TOOLS.test(word)))
})
