import { terraformResourcesIn } from '../../documents/terraform.ts'
import { databaseSchema } from '../../production/database-schema.ts'
import type { Check, Outcome } from '../check.ts'

const TRAILS = new Set(['aws_cloudtrail', 'google_project_iam_audit_config', 'google_organization_iam_audit_config'])
const AUDIT_TABLE = /(^|_)audit(_|s?$)|(^|_)(activity|event)_log/

/** Looks for where it is written down who did what. */
export const auditTrail: Check = {
  name: 'observability/audit-trail',
  question: 'Is there a table or a trail in which actions are recorded?',
  reads: ['sql'],
  *look({ documents, tree }): Iterable<Outcome> {
    for (const { name, at } of databaseSchema(documents, tree).tables) if (AUDIT_TABLE.test(name)) yield { state: 'pass', at }
    for (const { type, at } of terraformResourcesIn(tree)) if (TRAILS.has(type)) yield { state: 'pass', at }
  },
}
