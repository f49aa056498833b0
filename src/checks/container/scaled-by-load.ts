import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import type { KubernetesObject } from '../../documents/kubernetes.ts'
import { shellFilesIn } from '../../documents/shell-files.ts'
import type { ShellCommand } from '../../documents/shell.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import { itemsOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { actionName } from '../workflow/steps.ts'

interface ScalingOptions {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Highest utilisation, in percent, at which more is started. */
  readonly target?: number | undefined
}

/** Something that starts more instances by load, and the bounds it has. */
interface Scaling {
  readonly at: Location
  readonly min: number | undefined
  readonly max: number | undefined
  readonly targets: readonly { readonly value: number; readonly at: Location }[]
}

export const scaledByLoad: Check<ScalingOptions> = {
  name: 'container/scaled-by-load',
  question: 'Are more instances started where the load grows, within bounds that were set?',
  reads: ['workflow'],
  options: (z) =>
    z.strictObject({
      min: z.int().min(0).optional().describe('Number of instances there must always be; facts.min_instances where left out.'),
      max: z.int().min(1).optional().describe('Number of instances there may be; facts.max_instances where left out.'),
      target: z.number().min(1).max(100).optional().describe('Highest utilisation in percent at which more must be started.'),
    }),
  *look(project, options): Iterable<Outcome> {
    const { declared } = project
    const fact = (name: string): number | undefined => {
      const text = declared.facts.get(name)?.value
      return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined
    }
    const wanted = { min: options.min ?? fact('min_instances'), max: options.max ?? fact('max_instances'), target: options.target }
    for (const scaling of [...inCluster(project), ...inCommands(project), ...inTerraform(project)]) yield outcomeOf(scaling, wanted)
  },
}

function outcomeOf({ at, min, max, targets }: Scaling, wanted: ScalingOptions): Outcome {
  if (min !== undefined && wanted.min !== undefined && min < wanted.min) return { state: 'fail', variant: 'few', at, facts: { min, wanted: wanted.min } }
  if (max !== undefined && wanted.max !== undefined && max > wanted.max) return { state: 'fail', variant: 'many', at, facts: { max, wanted: wanted.max } }
  if (min !== undefined && max !== undefined && max <= min) return { state: 'fail', variant: 'fixed', at, facts: { max } }
  const late = targets.find(({ value }) => wanted.target !== undefined && value > wanted.target)
  return late ? { state: 'fail', variant: 'late', at: late.at, facts: { value: late.value, wanted: wanted.target ?? '' } } : { state: 'pass', at }
}

function numberAt(object: KubernetesObject, ...keys: readonly string[]): number | undefined {
  const text = textOf(nodeAt(object.root, ...keys))
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function inCluster({ tree }: Project): Scaling[] {
  return kubernetesObjectsIn(tree).flatMap((object): Scaling[] => {
    if (object.kind === 'ScaledObject') return [{ at: object.at, min: numberAt(object, 'spec', 'minReplicaCount'), max: numberAt(object, 'spec', 'maxReplicaCount'), targets: [] }]
    if (object.kind !== 'HorizontalPodAutoscaler') return []
    const targets = itemsOf(nodeAt(object.root, 'spec', 'metrics')).flatMap((metric) => {
      const node = nodeAt(metric, 'resource', 'target', 'averageUtilization')
      return node?.kind === 'scalar' && typeof node.value === 'number' ? [{ value: node.value, at: node.at }] : []
    })
    return [{ at: object.at, min: numberAt(object, 'spec', 'minReplicas') ?? 1, max: numberAt(object, 'spec', 'maxReplicas'), targets }]
  })
}

function inCommands({ tree, production }: Project): Scaling[] {
  const commands = [...shellFilesIn(tree).flatMap(({ script }) => script.commands), ...production.ci.jobs.flatMap((job) => job.commands.map(({ command }) => command))]
  const uses = production.ci.jobs.flatMap((job) => job.uses.flatMap(({ uses: action, with: inputs, at }): Scaling[] => {
    const flags = inputs.find(({ name }) => name === 'flags')?.value.text ?? ''
    return actionName(action) === 'google-github-actions/deploy-cloudrun' ? scalingOf(flags.split(/\s+/), at) : []
  }))
  return [...uses, ...commands.flatMap((command) => (isScalable(command) ? scalingOf(command.args.slice(0, 200).map(({ value, text }) => value ?? text), command.at) : []))]
}

function isScalable({ name, args }: ShellCommand): boolean {
  const words = args.slice(0, 6).map(({ value }) => value ?? '').join(' ')
  if (name === 'gcloud') return /\b(run (deploy|services update)|functions deploy|compute instance-groups managed set-autoscaling)\b/.test(words)
  if (name === 'az') return /^(containerapp|monitor autoscale create)\b/.test(words)
  if (name === 'aws') return /^(application-autoscaling register-scalable-target|autoscaling (create|update)-auto-scaling-group)\b/.test(words)
  return name === 'kubectl' && /^autoscale\b/.test(words)
}

const MIN = /^--(min-instances|min-num-replicas|min-replicas|min-capacity|min-size|min-count|min)$/
const MAX = /^--(max-instances|max-num-replicas|max-replicas|max-capacity|max-size|max-count|max)$/
const TARGET = /^--(cpu-percent|target-cpu-utilization)$/

/** Without an upper bound nothing is said to grow. A bound that only a variable holds is not known, and there. */
function scalingOf(words: readonly string[], at: Location): Scaling[] {
  const valueOf = (flag: RegExp): string | undefined => {
    const index = words.findIndex((word) => flag.test(word.replace(/=.*$/s, '')))
    const word = words[index]
    return word === undefined ? undefined : word.includes('=') ? word.slice(word.indexOf('=') + 1) : words[index + 1]
  }
  const number = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined)
  const max = valueOf(MAX)
  if (max === undefined) return []
  const target = number(valueOf(TARGET))
  return [{ at, min: number(valueOf(MIN)), max: number(max), targets: target === undefined ? [] : [{ value: target, at }] }]
}

const RESOURCES = /^(aws_appautoscaling_target|aws_autoscaling_group|google_compute_autoscaler|google_compute_region_autoscaler|google_cloud_run_v2_service|google_cloud_run_service|azurerm_monitor_autoscale_setting|azurerm_container_app|kubernetes_horizontal_pod_autoscaler(_v2)?|digitalocean_kubernetes_cluster)$/

function inTerraform({ tree }: Project): Scaling[] {
  return terraformResourcesIn(tree).flatMap(({ type, settings, at }): Scaling[] => {
    const value = (pattern: RegExp): number | undefined => {
      const text = settings.find(({ name }) => pattern.test(name))?.value
      return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
    }
    const max = value(/^max_(capacity|size|replicas|instance_count|nodes)$/)
    return RESOURCES.test(type) && max !== undefined ? [{ at, min: value(/^min_(capacity|size|replicas|instance_count|nodes)$/), max, targets: [] }] : []
  })
}
