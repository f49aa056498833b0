import type { AnyCheck } from '../check.ts'

export const dependencyChecks: readonly AnyCheck[] = []
