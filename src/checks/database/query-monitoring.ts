import { shown } from '../../documents/document.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import { databaseSchema } from '../../production/database-schema.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, NoOptions, Outcome } from '../check.ts'
import { imageName } from '../compose/image-name.ts'
import { productionSystems } from '../compose/service-check.ts'

/** Looks for what tells which queries are slow. */
export const queryMonitoring: Check<NoOptions> = {
  name: 'database/query-monitoring',
  question: 'Is it recorded which queries are slow?',
  reads: ['compose', 'sql'],
  *look(project): Iterable<Outcome> {
    const at = recordedAt(project)
    if (at) yield { state: 'pass', at }
  },
}

const EXPORTERS = /^(postgres[-_]exporter|mysqld[-_]exporter|mysql[-_]exporter|mongodb[-_]exporter|pgwatch\d?|pganalyze.*|collector-pganalyze|pghero|pgbadger|percona.*pmm.*|pmm-(server|client)|sql[-_]exporter)$/
const OPTIONS = /pg_stat_statements|log_min_duration_statement=\d|slow_query_log=(1|on)|--slow[-_]query[-_]log|--profile=?\s?[12]\b|auto_explain/i

function recordedAt(project: Project): Location | undefined {
  for (const { services } of productionSystems(project)) {
    for (const { image, command } of services) {
      if (command && OPTIONS.test(command.value.map(shown).join(' ').slice(0, 4000)) && !/log_min_duration_statement=-1/.test(command.value.map(shown).join(' '))) return command.at
      if (image && EXPORTERS.test(imageName(image.value).name ?? '')) return image.at
    }
  }
  const { extensions, settings } = databaseSchema(project.documents, project.tree)
  const extension = extensions.find(({ value }) => value === 'pg_stat_statements')
  const setting = settings.find(({ value: { name, value } }) => (name === 'log_min_duration_statement' && !value.startsWith('-')) || (name === 'slow_query_log' && /^(1|on)$/i.test(value)))
  const insights = terraformResourcesIn(project.tree).flatMap((resource) => resource.settings).find(({ name, value }) => /^(performance_insights_enabled|query_insights_enabled)$/.test(name) && value === 'true')
  return extension?.at ?? setting?.at ?? insights?.at
}
