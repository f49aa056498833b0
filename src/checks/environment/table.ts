import type { AnyCheck } from '../check.ts'
import { assignments } from './assignments.ts'
import { envExamplePresent } from './env-example-present.ts'
import { envFilesIgnored } from './env-files-ignored.ts'
import { exampleParity } from './example-parity.ts'
import { keysRead } from './keys-read.ts'
import { variablesDeclared } from './variables-declared.ts'

export const environmentChecks: readonly AnyCheck[] = [assignments, envExamplePresent, envFilesIgnored, variablesDeclared, exampleParity, keysRead]
