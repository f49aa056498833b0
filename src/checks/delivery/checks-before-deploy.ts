import { ownFiles } from '../../documents/own-files.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { deploysOf, isBefore, runsOfScript } from './script-runs.ts'

/** Scripts that are to stop a bad deployment stop nothing unless the deployment runs them. */
export const checksBeforeDeploy: Check<{ scripts: readonly string[] }> = {
  name: 'delivery/checks-before-deploy',
  question: 'Does a workflow run the scripts that check a deployment, before it deploys?',
  reads: ['workflow'],
  options: (z) => z.strictObject({ scripts: z.array(z.string()).default([]).describe('Scripts that must pass before a deployment; found by their names where left out.') }),
  *look(project, { scripts = [] }): Iterable<Outcome> {
    const wanted = scripts.length > 0 ? scripts.map((path) => path.replace(/^\.\//, '')) : scriptsNamedSo(project)
    for (const path of wanted) {
      if (project.tree.has(path)) yield scriptOutcome(path, project)
      else yield { state: 'fail', variant: 'absent', at: project.declared.at ?? fileStart(path), facts: { script: path } }
    }
  },
}

const NAMED = /(^|\/)(pre[-_]?deploy[\w-]*|preflight[\w-]*|validate[-_]env(ironment)?|check[-_]env(ironment)?|env[-_]check|verify[-_]env(ironment)?|validate[-_]config|test[-_]connections?)\.(sh|bash|py|[cm]?[jt]s|rb)$/i
const TESTS = /(^|\/)(tests?|__tests__|specs?)\//

/** Nobody has more of them; each is looked for in every step of CI. */
const MOST_SCRIPTS = 20

function scriptsNamedSo({ tree }: Project): readonly string[] {
  return ownFiles(tree, (path) => NAMED.test(path) && !TESTS.test(path)).slice(0, MOST_SCRIPTS)
}

function scriptOutcome(script: string, project: Project): Outcome {
  const runs = runsOfScript(script, project)
  const deploys = deploysOf(project)
  const [first] = runs
  const facts = { script }
  if (!first) return { state: 'fail', variant: 'not-run', at: fileStart(script), facts }
  const early = deploys.length === 0 ? runs : runs.filter((run) => deploys.some((deploy) => isBefore(run, deploy)))
  const blocking = early.find(({ place }) => !place.neutered)
  if (blocking) return { state: 'pass', at: blocking.place.at, facts }
  const swallowed = early[0]?.place
  return swallowed ? { state: 'fail', variant: 'swallowed', at: swallowed.neutered?.at ?? swallowed.at, facts } : { state: 'fail', variant: 'late', at: first.place.at, facts }
}
