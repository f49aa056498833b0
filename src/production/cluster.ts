import { kubernetesObjectsIn } from '../documents/kubernetes.ts'
import { ownFiles } from '../documents/own-files.ts'
import { terraformResourcesIn } from '../documents/terraform.ts'
import type { Tree } from '../tree/tree.ts'
import { isForWorkOnProject } from './image-purpose.ts'

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'HelmRelease'])
/** Charts of Helm, task definitions and services of ECS, and the configuration of Kamal. */
const FILES = /(^|\/)(Chart\.ya?ml|config\/deploy\.yml|copilot\/[^/]+\/manifest\.ya?ml|[\w.-]*task-?def(inition)?[\w.-]*\.json)$/

/** What Terraform makes to run images. */
const SERVICES = /^(aws_ecs_(service|task_definition)|aws_apprunner_service|google_cloud_run(_v2)?_service|azurerm_container_app|azurerm_linux_web_app|kubernetes_deployment(_v1)?|helm_release)$/

/** Whether files at or below a folder, '' for the root, hand its images to a cluster or hosts that run no compose files. */
export function runsOnCluster(folder: string, tree: Tree): boolean {
  const inside = (path: string): boolean => (folder === '' || path.startsWith(`${folder}/`)) && !isForWorkOnProject(path)
  return (
    ownFiles(tree, (path) => FILES.test(path) && inside(path)).length > 0 ||
    terraformResourcesIn(tree).some(({ type, at }) => SERVICES.test(type) && inside(at.path)) ||
    kubernetesObjectsIn(tree).some(({ kind, at }) => WORKLOADS.has(kind) && inside(at.path))
  )
}
