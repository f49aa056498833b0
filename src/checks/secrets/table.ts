import type { AnyCheck } from '../check.ts'
import { exampleValues } from './example-values.ts'
import { keywordAssignments } from './keyword-assignments.ts'
import { knownTokens } from './known-tokens.ts'
import { managed } from './managed.ts'
import { privateKeys } from './private-keys.ts'
import { randomValues } from './random-values.ts'
import { urlCredentials } from './url-credentials.ts'

export const secretChecks: readonly AnyCheck[] = [knownTokens, privateKeys, keywordAssignments, urlCredentials, randomValues, exampleValues, managed]
