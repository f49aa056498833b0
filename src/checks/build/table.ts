import type { AnyCheck } from '../check.ts'
import { composeBuilds } from './compose-builds.ts'
import { contextCovered } from './context-covered.ts'
import { copySources } from './copy-sources.ts'
import { finalStageLean } from './final-stage-lean.ts'
import { healthcheckConsistent } from './healthcheck-consistent.ts'
import { portsAgree } from './ports-agree.ts'

export const buildChecks: readonly AnyCheck[] = [composeBuilds, contextCovered, copySources, finalStageLean, healthcheckConsistent, portsAgree]
