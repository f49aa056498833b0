import type { DeclaredDependency } from '../../documents/manifest.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { packagesOf, shipsProgram } from './packages.ts'
import type { Package } from './packages.ts'

/** Holds Python's runtime requirements to exact versions where no lock file settles them. */
export const pinned: Check = {
  name: 'dependencies/pinned',
  question: 'Is every requirement settled, by itself or by a lock file?',
  reads: ['manifest'],
  *look(project): Iterable<Outcome> {
    const program = shipsProgram(project)
    for (const each of packagesOf(project)) {
      if (each.manifest.ecosystem !== 'pypi' || each.path.endsWith('.in') || (!program && (isPyproject(each.path) || isOfLibrary(each, project)))) continue
      const locked = isLocked(each, project)
      for (const dependency of each.manifest.dependencies) {
        if (dependency.group !== 'runtime' || dependency.source !== 'registry') continue
        if (locked || isExact(dependency)) yield { state: 'pass', at: dependency.at }
        else yield { state: 'fail', at: dependency.at, facts: { name: dependency.name, requirement: dependency.requirement === '' ? 'any version' : dependency.requirement } }
      }
    }
  },
}

/** Ranges are right for what others install; a project that ships no program is taken for that. */
function isPyproject(path: string): boolean {
  return path.endsWith('pyproject.toml')
}

/** Requirements beside what setuptools and the like build a package from are those of its developers, or of what it is built into. */
function isOfLibrary({ folder, path }: Package, { tree }: Project): boolean {
  const places = [folder, path.includes('requirements/') ? folder.replace(/requirements\/$/, '') : folder]
  return path.endsWith('.txt') && places.some((place) => tree.has(`${place}setup.py`) || tree.has(`${place}setup.cfg`))
}

/** A lock file settles pyproject.toml and Pipfile; pip reads none, but a constraints file. */
function isLocked({ folder, path, locks, outerLocks }: Package, { tree }: Project): boolean {
  if (['pylock.toml', 'constraints.txt', 'requirements.lock', 'conda-lock.yml'].some((name) => tree.has(folder + name))) return true
  if (isPyproject(path)) return locks.length > 0 || outerLocks.length > 0 || tree.has(`${folder}requirements.txt`)
  return path.endsWith('Pipfile') && locks.length > 0
}

function isExact({ requirement }: DeclaredDependency): boolean {
  return /^(==|===)\s*[^*,]+$/.test(requirement) || /^\d[\w.+-]*$/.test(requirement)
}
