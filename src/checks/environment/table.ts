import type { AnyCheck } from '../check.ts'

export const environmentChecks: readonly AnyCheck[] = []
