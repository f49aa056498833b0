import type { AnyCheck } from '../check.ts'
import { assignments } from './assignments.ts'
import { envExamplePresent } from './env-example-present.ts'
import { envFilesIgnored } from './env-files-ignored.ts'
import { variablesDeclared } from './variables-declared.ts'

export const environmentChecks: readonly AnyCheck[] = [assignments, envExamplePresent, envFilesIgnored, variablesDeclared]
