import type { Check, Outcome } from '../check.ts'
import { namedInstall } from './package-install.ts'
import { stepsOf } from './steps.ts'

/** Finds packages that a script installs by name, past manifest and lockfile. */
export const adhocInstall: Check = {
  name: 'workflow/adhoc-install',
  question: 'Does a script install packages that no manifest names?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { step } of stepsOf(project)) {
      for (const command of step.run?.script?.commands ?? []) {
        const install = namedInstall(command)
        if (install) yield { state: 'fail', at: command.at, facts: { manager: install.manager, packages: install.packages.slice(0, 5).join(', ') } }
      }
    }
  },
}
