import { terraformResourcesIn } from '../../documents/terraform.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { scriptsNamedSo } from './backup-job.ts'
import { backupSchedules } from './backup-schedules.ts'

/** Days that a managed database keeps its backups; 0 makes none. */
const RETENTION = new Set(['backup_retention_period', 'backup_retention_days', 'snapshot_retention_limit'])
const REPLICA = new Set(['replicate_source_db', 'replication_source_identifier', 'source_database_id'])
const PLANS = new Set(['aws_backup_plan', 'google_backup_dr_backup_plan', 'azurerm_data_protection_backup_policy_postgresql', 'azurerm_backup_policy_vm', 'aws_dlm_lifecycle_policy'])

/** Looks for what makes backups without being asked. */
export const backupsAutomated: Check = {
  name: 'backup/backups-automated',
  question: 'Does something in the repository make backups on a schedule?',
  reads: ['workflow', 'compose', 'unit'],
  *look(project): Iterable<Outcome> {
    for (const { at } of backupSchedules(scriptsNamedSo(project), project)) yield { state: 'pass', at }
    yield* managed(project)
  },
}

function* managed({ tree }: Project): Iterable<Outcome> {
  for (const { type, name, at, settings } of terraformResourcesIn(tree)) {
    if (PLANS.has(type)) yield { state: 'pass', at }
    // A replica has no backups of its own; those of the database it follows hold.
    if (settings.some(({ name: setting }) => REPLICA.has(setting))) continue
    for (const setting of settings) {
      if (!RETENTION.has(setting.name) || !/^\d+$/.test(setting.value)) continue
      if (Number(setting.value) > 0) yield { state: 'pass', at: setting.at }
      else yield { state: 'fail', variant: 'off', at: setting.at, facts: { resource: `${type}.${name}` } }
    }
  }
}
