import type { AnyCheck } from '../check.ts'
import { conditionalKeys } from './conditional-keys.ts'
import { dataFiles } from './data-files.ts'
import { documentedKeys } from './documented-keys.ts'
import { optionalKeys } from './optional-keys.ts'
import { requiredKeys } from './required-keys.ts'
import { valueRules } from './value-rules.ts'

export const declaredChecks: readonly AnyCheck[] = [requiredKeys, optionalKeys, conditionalKeys, valueRules, documentedKeys, dataFiles]
