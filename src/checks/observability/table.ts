import type { AnyCheck } from '../check.ts'

export const observabilityChecks: readonly AnyCheck[] = []
