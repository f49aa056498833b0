import type { AnyCheck } from '../check.ts'

export const containerChecks: readonly AnyCheck[] = []
