import type { AnyCheck } from '../check.ts'
import { checklistClaims } from './checklist-claims.ts'
import { signOffs } from './sign-offs.ts'
import { waivers } from './waivers.ts'

export const policyChecks: readonly AnyCheck[] = [checklistClaims, signOffs, waivers]
