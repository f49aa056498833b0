import type { AnyCheck } from '../check.ts'
import { contacts } from './contacts.ts'
import { declaredFacts } from './declared-facts.ts'
import { readinessFile } from './readiness-file.ts'

export const operationsChecks: readonly AnyCheck[] = [contacts, declaredFacts, readinessFile]
