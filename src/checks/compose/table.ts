import type { AnyCheck } from '../check.ts'

export const composeChecks: readonly AnyCheck[] = []
