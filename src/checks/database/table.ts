import type { AnyCheck } from '../check.ts'
import { applicationUser } from './application-user.ts'
import { migrationsAsStep } from './migrations-as-step.ts'
import { queryMonitoring } from './query-monitoring.ts'
import { queryTimeout } from './query-timeout.ts'
import { rowSecurity } from './row-security.ts'
import { schemaTracked } from './schema-tracked.ts'
import { tableIndexes } from './table-indexes.ts'

export const databaseChecks: readonly AnyCheck[] = [schemaTracked, tableIndexes, rowSecurity, migrationsAsStep, queryTimeout, queryMonitoring, applicationUser]
