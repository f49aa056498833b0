import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import { entryOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import type { Service } from '../../production/service.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, NoOptions, Outcome } from '../check.ts'
import { productionSystems } from '../compose/service-check.ts'
import { settingEntry, settingText } from '../compose/setting.ts'

/** New processes answer before the old ones stop. */
export const rolloutGradual: Check<NoOptions> = {
  name: 'delivery/rollout-gradual',
  question: 'Does a deployment start the new version before it stops the old one?',
  reads: ['compose'],
  *look(project): Iterable<Outcome> {
    yield* inCluster(project)
    const at = inCompose(project) ?? inTerraform(project)
    if (at) yield { state: 'pass', at }
  },
}

/** A Deployment rolls by itself where it has several replicas, unless it says `Recreate`. */
function* inCluster({ tree }: Project): Generator<Outcome> {
  for (const { kind, apiVersion, root, at, name } of kubernetesObjectsIn(tree)) {
    if (kind === 'Rollout' && apiVersion.startsWith('argoproj.io/')) yield { state: 'pass', at }
    if (kind !== 'Deployment') continue
    const strategy = entryOf(nodeAt(root, 'spec', 'strategy'), 'type')
    if (textOf(strategy?.value) === 'Recreate') yield { state: 'fail', variant: 'recreate', at: strategy?.key.at ?? at, facts: { name } }
    else if (Number(textOf(nodeAt(root, 'spec', 'replicas')) ?? '1') > 1 || strategy) yield { state: 'pass', at: strategy?.key.at ?? at }
  }
}

/** `update_config: { order: start-first }`, or the same service in two colours. */
function inCompose(project: Project): Location | undefined {
  for (const { services } of productionSystems(project)) {
    const first = services.find((service) => textOfSetting(service, 'deploy.update_config.order') === 'start-first')
    if (first) return settingEntry(first, 'deploy.update_config.order')?.key.at ?? first.at
    const blue = services.find(({ name }) => /(^|[-_])blue$/.test(name) && services.some((other) => other.name === name.replace(/blue$/, 'green')))
    if (blue) return blue.at
  }
  return undefined
}

function textOfSetting(service: Service, path: string): string {
  const text = settingText(settingEntry(service, path)?.value)
  return text?.known ? text.value : ''
}

const GRADUAL = /^(aws_codedeploy_deployment_group|aws_ecs_service)$/

function inTerraform({ tree }: Project): Location | undefined {
  for (const { type, settings, at } of terraformResourcesIn(tree)) {
    if (!GRADUAL.test(type)) continue
    const value = (name: string): string | undefined => settings.find((setting) => setting.name === name)?.value
    if (value('deployment_type') === 'BLUE_GREEN' || Number(value('deployment_minimum_healthy_percent') ?? '0') >= 50) return at
  }
  return undefined
}
