import type { AnyCheck } from '../check.ts'
import { given } from './given.ts'

export const attestationChecks: readonly AnyCheck[] = [given]
