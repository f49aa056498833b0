import type { AnyCheck } from './check.ts'
import { attestationChecks } from './attestation/table.ts'
import { buildChecks } from './build/table.ts'
import { ciChecks } from './ci/table.ts'
import { containerChecks } from './container/table.ts'
import { composeChecks } from './compose/table.ts'
import { deliveryChecks } from './delivery/table.ts'
import { dependencyChecks } from './dependencies/table.ts'
import { documentChecks } from './documents/table.ts'
import { environmentChecks } from './environment/table.ts'
import { networkChecks } from './network/table.ts'
import { observabilityChecks } from './observability/table.ts'
import { repositoryChecks } from './repository/table.ts'
import { secretChecks } from './secrets/table.ts'
import { workflowChecks } from './workflow/table.ts'

/** Every check there is, by area. A new check is one file and one line in its area's table. */
export const CHECKS: ReadonlyMap<string, AnyCheck> = new Map(
  [attestationChecks, documentChecks, containerChecks, composeChecks, buildChecks, workflowChecks, ciChecks, deliveryChecks, networkChecks, observabilityChecks, dependencyChecks, environmentChecks, repositoryChecks, secretChecks].flat().map((check) => [check.name, check]),
)
