import type { AnyCheck } from '../check.ts'

export const repositoryChecks: readonly AnyCheck[] = []
