import type { AnyCheck } from '../check.ts'
import { binaryArtifacts } from './binary-artifacts.ts'
import { filePresent } from './file-present.ts'
import { testsPresent } from './tests-present.ts'

export const repositoryChecks: readonly AnyCheck[] = [binaryArtifacts, filePresent, testsPresent]
