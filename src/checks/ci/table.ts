import type { AnyCheck } from '../check.ts'
import { integrationTested } from './integration-tested.ts'
import { ciPresent } from './present.ts'
import { appBooted } from './app-booted.ts'
import { coverageMeasured } from './coverage-measured.ts'
import { gateBlocks } from './gate-blocks.ts'
import { hooksPresent } from './hooks-present.ts'
import { runsPurpose } from './runs-purpose.ts'
import { secretsLiteral } from './secrets-literal.ts'
import { sourceClean } from './source-clean.ts'

export const ciChecks: readonly AnyCheck[] = [ciPresent, runsPurpose, gateBlocks, secretsLiteral, coverageMeasured, hooksPresent, appBooted, integrationTested, sourceClean]
