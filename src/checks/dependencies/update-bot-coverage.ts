import type { Ecosystem } from '../../documents/manifest.ts'
import { dependabotIn, otherBotIn } from '../../documents/update-bots.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { packagesOf } from './packages.ts'

/** What Dependabot calls each ecosystem; any of the names will do. */
const NAMES: { readonly [Name in Ecosystem]: readonly string[] } = {
  npm: ['npm', 'bun'],
  pypi: ['pip', 'uv'],
  go: ['gomod'],
  rubygems: ['bundler'],
  maven: ['maven'],
  gradle: ['gradle'],
  cargo: ['cargo'],
  composer: ['composer'],
}

/** Holds Dependabot's settings to every ecosystem that the repository has. Renovate finds them by itself. */
export const updateBotCoverage: Check = {
  name: 'dependencies/update-bot-coverage',
  question: 'Does Dependabot look after every ecosystem of the repository?',
  reads: [],
  *look(project): Iterable<Outcome> {
    const dependabot = dependabotIn(project.tree)
    if (!dependabot || dependabot.updates.length === 0 || otherBotIn(project.tree)) return
    const covered = new Set(dependabot.updates.map(({ ecosystem }) => ecosystem))
    const missing = ecosystemsOf(project).filter((names) => !names.some((name) => covered.has(name)))
    if (missing.length > 0) yield { state: 'fail', at: dependabot.at, facts: { missing: missing.map(([name]) => name).join(', ') } }
    else yield { state: 'pass', at: dependabot.at }
  },
}

function ecosystemsOf(project: Project): (readonly string[])[] {
  const found = new Set(packagesOf(project).filter(({ manifest: { dependencies } }) => dependencies.length > 0).map(({ manifest }) => manifest.ecosystem))
  const names = [...found].map((ecosystem) => NAMES[ecosystem])
  if (project.documents.paths('dockerfile').length > 0) names.push(['docker'])
  if (project.documents.paths('workflow').length > 0) names.push(['github-actions'])
  return names
}
