import type { AnyCheck } from '../check.ts'
import { ciPresent } from './present.ts'
import { gateBlocks } from './gate-blocks.ts'
import { runsPurpose } from './runs-purpose.ts'
import { secretsLiteral } from './secrets-literal.ts'

export const ciChecks: readonly AnyCheck[] = [ciPresent, runsPurpose, gateBlocks, secretsLiteral]
