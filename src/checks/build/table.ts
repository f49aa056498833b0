import type { AnyCheck } from '../check.ts'
import { composeBuilds } from './compose-builds.ts'
import { contextCovered } from './context-covered.ts'
import { copySources } from './copy-sources.ts'

export const buildChecks: readonly AnyCheck[] = [composeBuilds, contextCovered, copySources]
