import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import { itemsOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import { known } from '../../documents/document.ts'
import type { Project } from '../../production/project.ts'
import type { Service } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { imageName } from '../compose/image-name.ts'
import { oncePerPlace, productionSystems } from '../compose/service-check.ts'
import { settingEntry, settingText } from '../compose/setting.ts'

/** Drivers that hand lines to another machine. */
const DRIVERS = new Set(['awslogs', 'gcplogs', 'fluentd', 'gelf', 'splunk', 'loki', 'grafana/loki-docker-driver', 'logentries', 'etwlogs'])
/** Programs that collect lines, or keep those that are sent to them. */
const COLLECTORS = new Set(['promtail', 'loki', 'fluent-bit', 'fluentbit', 'aws-for-fluent-bit', 'fluentd', 'vector', 'filebeat', 'logstash', 'alloy', 'logspout', 'cloudwatch-agent', 'graylog', 'seq', 'victoria-logs', 'openobserve'])
const RESOURCES = new Set(['aws_cloudwatch_log_group', 'google_logging_project_sink', 'google_logging_project_bucket_config', 'azurerm_log_analytics_workspace', 'azurerm_monitor_diagnostic_setting'])

interface Options {
  readonly collectors?: readonly string[] | undefined
}

/** Looks for one of the ways by which lines leave the machine they were written on. */
export const logShipping: Check<Options> = {
  name: 'observability/log-shipping',
  question: 'Does something take the logs to one place where they are kept?',
  reads: ['compose'],
  options: (z) => z.strictObject({ collectors: z.array(z.string().min(1)).optional().describe('Names of further images that collect logs.') }),
  *look(project, { collectors = [] }): Iterable<Outcome> {
    for (const outcome of oncePerPlace(places(project, new Set([...COLLECTORS, ...collectors])))) yield outcome
  },
}

function* places(project: Project, collectors: ReadonlySet<string>): Iterable<Outcome> {
  for (const { services } of productionSystems(project)) for (const service of services) for (const at of shippedBy(service, collectors)) yield { state: 'pass', at }
  for (const { type, at } of terraformResourcesIn(project.tree)) if (RESOURCES.has(type)) yield { state: 'pass', at }
  for (const { kind, root, at } of kubernetesObjectsIn(project.tree)) {
    const images = kind === 'DaemonSet' ? itemsOf(nodeAt(root, 'spec', 'template', 'spec', 'containers')).flatMap((container) => textOf(nodeAt(container, 'image')) ?? []) : []
    if (images.some((image) => collectors.has(imageName(known(image)).name ?? ''))) yield { state: 'pass', at }
  }
}

function* shippedBy(service: Service, collectors: ReadonlySet<string>): Iterable<Location> {
  const { image, environment, at } = service
  const driver = settingEntry(service, 'logging.driver')
  const named = settingText(driver?.value)
  const host = driver && settingEntry(service, 'logging.options.syslog-address') !== undefined
  if (driver && named?.known && (DRIVERS.has(named.value) || (named.value === 'syslog' && host))) yield driver.key.at
  const name = image && imageName(image.value).name
  if (name === undefined) return
  const collectsByAgent = (name === 'agent' || name === 'datadog-agent') && environment.some(({ key, value }) => key === 'DD_LOGS_ENABLED' && value.known && value.value === 'true')
  if (collectors.has(name) || collectsByAgent) yield at
}
