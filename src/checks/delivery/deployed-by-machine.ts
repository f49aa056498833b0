import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import { ownFiles } from '../../documents/own-files.ts'
import type { CiEvent } from '../../production/ci-events.ts'
import { runningDeployments } from '../compose/running-part.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { deploysOf } from './script-runs.ts'

/** A machine deploys the same way each time. */
export const deployedByMachine: Check<{ workflow?: string | undefined }> = {
  name: 'delivery/deployed-by-machine',
  question: 'Does a workflow, or the hosting platform itself, deploy what is pushed?',
  reads: ['workflow', 'platform'],
  options: (z) => z.strictObject({ workflow: z.string().optional().describe('Path of the workflow that must deploy.') }),
  *look(project, { workflow }): Iterable<Outcome> {
    const wanted = workflow?.replace(/^\.\//, '')
    if (wanted !== undefined && !project.tree.has(wanted)) return yield { state: 'fail', variant: 'absent', at: project.declared.at ?? fileStart(wanted), facts: { workflow: wanted } }
    const deploys = deploysOf(project).filter(({ job }) => wanted === undefined || job.workflow.source.path === wanted)
    const going = deploys.filter(({ job, place }) => (place?.events ?? job.events).some(isPushed))
    const blocking = going.find(({ place }) => place?.neutered === undefined || place.neutered.why === 'condition')
    const platform = wanted === undefined ? connectedPlatform(project) : undefined
    const swallowed = going[0]?.place?.neutered
    const script = wanted === undefined ? deployScript(project) : undefined
    if (blocking) yield { state: 'pass', at: blocking.place?.at ?? blocking.job.at }
    else if (platform) yield { state: 'pass', at: platform }
    else if (swallowed) yield { state: 'fail', variant: 'swallowed', at: swallowed.at }
    else if (wanted !== undefined) yield { state: 'fail', variant: 'no-deploy', at: fileStart(wanted), facts: { workflow: wanted } }
    else if (script !== undefined) yield { state: 'fail', variant: 'by-hand', at: fileStart(script), facts: { script } }
  },
}

/** What a change or a release sets off; a pull request only puts up a preview. */
function isPushed({ name }: CiEvent): boolean {
  return ['push', 'release', 'workflow_run', 'create', 'registry_package', 'workflow_dispatch', 'repository_dispatch', 'deployment', 'check_suite', 'schedule'].includes(name)
}

/** Platforms that are connected to the repository and deploy what is pushed, and tools that pull it into a cluster. */
const CONNECTED = new Set(['railway', 'render'])
const CONNECTED_FILE = /^(vercel\.json|netlify\.toml|apprunner\.yaml|heroku\.yml|\.do\/(app|deploy\.template)\.ya?ml|amplify\.yml)$/

function connectedPlatform(project: Project): Location | undefined {
  const deployment = runningDeployments(project).find(({ platform }) => platform !== undefined && CONNECTED.has(platform))
  if (deployment) return deployment.at
  const pulled = kubernetesObjectsIn(project.tree).find(({ kind, apiVersion }) => (kind === 'Application' && apiVersion.startsWith('argoproj.io/')) || apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') || apiVersion.startsWith('helm.toolkit.fluxcd.io/'))
  const file = project.tree.entries.find(({ path }) => CONNECTED_FILE.test(path))?.path
  return pulled?.at ?? (file === undefined ? undefined : fileStart(file))
}

function deployScript({ tree }: Project): string | undefined {
  return ownFiles(tree, (path) => /(^|[/_-])deploy([_-][\w-]+)?\.(sh|bash|py|ps1)$/i.test(path))[0]
}
