import { shown } from '../../documents/document.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Tree } from '../../tree/tree.ts'
import type { Check, NoOptions, Outcome } from '../check.ts'
import { runningDeployments } from '../compose/running-part.ts'

/** What hosts and platforms call it when a process that ended stays ended. */
const NEVER = /^(no|never)$/i

/** Units of systemd and platforms' processes; services of compose files have a check of their own. */
export const processRestarted: Check<NoOptions> = {
  name: 'container/process-restarted',
  question: 'Does what systemd or a platform is to keep running start again by itself?',
  reads: ['platform', 'unit'],
  *look(project): Iterable<Outcome> {
    for (const deployment of runningDeployments(project)) {
      const { by, role, restart, at, name } = deployment
      if ((by !== 'unit' && by !== 'platform') || (role !== 'web' && role !== 'worker')) continue
      const policy = restart ? shown(restart.value) : ''
      if (restart) yield { state: NEVER.test(policy) ? 'fail' : 'pass', at: restart.at, facts: { service: name, policy }, ...(NEVER.test(policy) && { variant: 'never' }) }
      else if (by === 'unit' && !isStartedByAnother(deployment, project.tree)) yield { state: 'fail', at, facts: { service: name } }
    }
  },
}

/** A timer or a socket of the unit's name starts it whenever there is work. */
function isStartedByAnother({ path }: Deployment, tree: Tree): boolean {
  const stem = path.replace(/@?\.service$/, '')
  return ['.timer', '.socket', '.path', '@.timer'].some((ending) => tree.has(`${stem}${ending}`))
}
