import type { AnyCheck } from '../check.ts'
import { alertDelivery } from './alert-delivery.ts'
import { dashboardsProvisioned } from './dashboards-provisioned.ts'
import { ruleFilesLoaded } from './rule-files-loaded.ts'
import { scrapeTargets } from './scrape-targets.ts'

export const observabilityChecks: readonly AnyCheck[] = [ruleFilesLoaded, alertDelivery, dashboardsProvisioned, scrapeTargets]
