import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { terraformResourcesIn } from '../../documents/terraform.ts'
import { nodeAt, textOf } from '../../documents/yaml-node.ts'
import { proxyTargets } from '../../production/proxy.ts'
import type { Project } from '../../production/project.ts'
import type { Located, Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { declaredFact } from '../declared/declared-fact.ts'
import { shippedServers } from './proxied.ts'

const BALANCERS = new Set(['aws_lb', 'aws_alb', 'aws_elb', 'google_compute_backend_service', 'google_compute_region_backend_service', 'azurerm_lb', 'azurerm_application_gateway', 'digitalocean_loadbalancer', 'hcloud_load_balancer'])
/** Facts that say how many instances there are, the strongest first. */
const INSTANCES = ['max-instances', 'instances', 'min-instances']

/** Looks for what spreads requests; one instance needs nothing of the kind. */
export const loadBalanced: Check = {
  name: 'network/load-balanced',
  question: 'Do several instances stand behind something that spreads requests among them?',
  reads: ['nginx', 'platform'],
  look: (project) => oncePerPlace(lookAt(project)),
}

function* lookAt(project: Project): Iterable<Outcome> {
  const alone = onlyInstance(project)
  if (alone) return yield { state: 'pass', at: alone.at }
  for (const at of balancers(project)) yield { state: 'pass', at }
}

function onlyInstance(project: Project): Located<string> | undefined {
  const fact = declaredFact(project, ...INSTANCES)
  return fact && /^[01]$/.test(fact.value.trim()) ? fact : undefined
}

function* balancers(project: Project): Iterable<Location> {
  const { tree, documents } = project
  for (const { type, at } of terraformResourcesIn(tree)) if (BALANCERS.has(type)) yield at
  for (const { kind, root, at } of kubernetesObjectsIn(tree)) if (kind === 'Ingress' || (kind === 'Service' && textOf(nodeAt(root, 'spec', 'type')) === 'LoadBalancer')) yield at
  for (const { locations } of shippedServers(project)) {
    for (const { pass } of locations) if (pass && proxyTargets(pass, documents).length > 1) yield pass.at
  }
  // A platform that keeps several running spreads requests itself.
  for (const { by, role, platform, instances } of runningDeployments(project)) {
    if (by === 'platform' && role === 'web' && platform !== 'procfile' && instances?.value.known && Number(instances.value.value) > 1) yield instances.at
  }
}
