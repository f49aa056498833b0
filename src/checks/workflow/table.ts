import type { AnyCheck } from '../check.ts'

export const workflowChecks: readonly AnyCheck[] = []
