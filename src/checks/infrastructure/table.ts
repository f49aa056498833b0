import type { AnyCheck } from '../check.ts'
import { resourceDeclared } from './resource-declared.ts'

export const infrastructureChecks: readonly AnyCheck[] = [resourceDeclared]
