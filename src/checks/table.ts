import type { AnyCheck } from './check.ts'
import { attestationChecks } from './attestation/table.ts'
import { backupChecks } from './backup/table.ts'
import { buildChecks } from './build/table.ts'
import { cacheChecks } from './cache/table.ts'
import { ciChecks } from './ci/table.ts'
import { containerChecks } from './container/table.ts'
import { composeChecks } from './compose/table.ts'
import { declaredChecks } from './declared/table.ts'
import { databaseChecks } from './database/table.ts'
import { deliveryChecks } from './delivery/table.ts'
import { dependencyChecks } from './dependencies/table.ts'
import { documentationChecks } from './documentation/table.ts'
import { documentChecks } from './documents/table.ts'
import { environmentChecks } from './environment/table.ts'
import { infrastructureChecks } from './infrastructure/table.ts'
import { networkChecks } from './network/table.ts'
import { observabilityChecks } from './observability/table.ts'
import { operationsChecks } from './operations/table.ts'
import { policyChecks } from './policy/table.ts'
import { repositoryChecks } from './repository/table.ts'
import { secretChecks } from './secrets/table.ts'
import { workflowChecks } from './workflow/table.ts'

/** Every check there is, by area. A new check is one file and one line in its area's table. */
export const CHECKS: ReadonlyMap<string, AnyCheck> = new Map(
  [attestationChecks, documentChecks, containerChecks, composeChecks, buildChecks, workflowChecks, ciChecks, deliveryChecks, networkChecks, observabilityChecks, dependencyChecks, environmentChecks, declaredChecks, cacheChecks, repositoryChecks, documentationChecks, operationsChecks, policyChecks, secretChecks, databaseChecks, backupChecks, infrastructureChecks].flat().map((check) => [check.name, check]),
)
