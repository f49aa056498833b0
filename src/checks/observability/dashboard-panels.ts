import { dashboardsIn } from '../../documents/dashboards.ts'
import type { Dashboard } from '../../documents/dashboards.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'

const CATEGORIES = {
  cpu: /cpu/i,
  memory: /memory|resident|\brss\b/i,
  requests: /requests?(_\w{1,40})?(_total|_count)|request.?rate|throughput/i,
  errors: /error|exception|fail|(status|code)\w{0,40}\s*=~?\s*"[\^(]*5/i,
  latency: /histogram_quantile|latency|response.?time|duration/i,
  disk: /disk|filesystem/i,
} as const
const NAMES = Object.keys(CATEGORIES) as [keyof typeof CATEGORIES, ...(keyof typeof CATEGORIES)[]]

const BY_TERRAFORM = new Set(['aws_cloudwatch_dashboard', 'google_monitoring_dashboard', 'grafana_dashboard', 'azurerm_portal_dashboard', 'datadog_dashboard', 'datadog_dashboard_json', 'newrelic_one_dashboard'])
const LONGEST = 5000

/** Looks into dashboards for panels, and for what these are to show. */
export const dashboardPanels: Check<{ require?: readonly (keyof typeof CATEGORIES)[] | undefined }> = {
  name: 'observability/dashboard-panels',
  question: 'Is there a dashboard, and does it show what it is to show?',
  reads: [],
  options: (z) => z.strictObject({ require: z.array(z.enum(NAMES)).optional().describe('What panels must show.') }),
  *look({ tree }, { require = [] }): Iterable<Outcome> {
    for (const { type, at } of terraformResourcesIn(tree)) if (BY_TERRAFORM.has(type)) yield { state: 'pass', at }
    const dashboards = dashboardsIn(tree)
    const filled = dashboards.filter(({ panels }) => panels.length > 0)
    const [first] = filled
    if (!first) {
      for (const { at, path } of dashboards) yield { state: 'fail', variant: 'empty', at, facts: { dashboard: path } }
      return
    }
    const missing = require.filter((name) => !filled.some((dashboard) => shows(dashboard, CATEGORIES[name])))
    if (missing.length > 0) yield { state: 'fail', variant: 'lacking', at: fileStart(first.path), facts: { missing: missing.join(', ') } }
    else for (const { at, panels } of filled) yield { state: 'pass', at, facts: { panels: panels.length } }
  },
}

/** By its queries; a panel that has none is told by its title. */
function shows({ panels }: Dashboard, pattern: RegExp): boolean {
  return panels.some(({ title, queries }) => (queries.length > 0 ? queries : [title]).some((text) => pattern.test(text.slice(0, LONGEST))))
}
