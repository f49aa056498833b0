import type { AnyCheck } from '../check.ts'
import { securityChecks } from './security-checks.ts'
import { validityChecks } from './validity-checks.ts'

export const workflowChecks: readonly AnyCheck[] = [...securityChecks, ...validityChecks]
