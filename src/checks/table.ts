import type { AnyCheck } from './check.ts'
import { containerChecks } from './container/table.ts'
import { composeChecks } from './compose/table.ts'
import { dependencyChecks } from './dependencies/table.ts'
import { documentChecks } from './documents/table.ts'
import { environmentChecks } from './environment/table.ts'
import { repositoryChecks } from './repository/table.ts'
import { workflowChecks } from './workflow/table.ts'

/** Every check there is, by area. A new check is one file and one line in its area's table. */
export const CHECKS: ReadonlyMap<string, AnyCheck> = new Map(
  [documentChecks, containerChecks, composeChecks, workflowChecks, dependencyChecks, environmentChecks, repositoryChecks].flat().map((check) => [check.name, check]),
)
