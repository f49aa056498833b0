import { entriesOf, itemsOf, nodeAt, textOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import { kubernetesObjectsIn } from '../../documents/kubernetes.ts'
import type { Deployment } from '../../production/deployment.ts'
import { healthCommand } from '../../production/health-command.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import { runningDeployments } from '../compose/running-part.ts'

/** A place that has something ask a program of the repository for its health. */
export interface Probe {
  /** What is made of the answer: `liveness` restarts, `readiness` gives traffic, `either` tells. */
  readonly kind: 'liveness' | 'readiness' | 'either'
  readonly service: string
  /** Whether it is certainly the team's own program that is asked. */
  readonly own: boolean
  readonly at: Location
  /** The path it asks; undefined where that is not known, as of a script. */
  readonly path: string | undefined
}

const OWN_ADDRESS = /(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?::(?:\d{1,5}|\$\w{1,50}|\$\{[^{}\s]{1,100}\}))?([/$][^\s'"?#)\\]*)?/
const MAX_WORD = 10_000

/** The probes of what production runs of the repository's own code. */
export function probesOf(project: Project): readonly Probe[] {
  return [...runningDeployments(project).flatMap(deploymentProbes), ...kubernetesProbes(project)]
}

/** What is pulled is somebody else's, with a health check of its own. */
function deploymentProbes(deployment: Deployment): Probe[] {
  const { name, by, healthPath, service, image } = deployment
  if (by === 'platform' && healthPath) return [{ kind: 'readiness', service: name, own: true, at: healthPath.at, path: healthPath.value.known ? pathOf(healthPath.value.value) : undefined }]
  const check = by === 'platform' || (!image && !service?.build) ? undefined : healthCommand(service, image)
  if (!check) return []
  const words = check.commands.flatMap(({ args, word }) => [...(word ? [word] : []), ...args]).map(({ value, text }) => (value ?? text).slice(0, MAX_WORD))
  const asked = words.map((word) => OWN_ADDRESS.exec(word)).find((match) => match !== null)
  return [{ kind: 'either', service: name, own: false, at: check.at, path: asked ? pathOf(asked[1] ?? '/') : undefined }]
}

/** Without what varies and the slash at its end. */
function pathOf(written: string): string | undefined {
  if (/[${}]/.test(written)) return undefined
  const path = (written.split(/[?#]/)[0] ?? '').replace(/^https?:\/\/[^/]+/, '')
  return path.length > 1 ? path.replace(/\/$/, '') : '/'
}

function kubernetesProbes({ tree }: Project): Probe[] {
  return kubernetesObjectsIn(tree).flatMap(({ root, name }) =>
    itemsOf(nodeAt(root, 'spec', 'template', 'spec', 'containers')).flatMap((container) =>
      entriesOf(container).flatMap(({ key, value }) => {
        const kind = key.text === 'livenessProbe' ? 'liveness' : key.text === 'readinessProbe' ? 'readiness' : undefined
        return kind ? kubernetesProbe(kind, textOf(nodeAt(container, 'name')) ?? name, value) : []
      }),
    ),
  )
}

function kubernetesProbe(kind: Probe['kind'], service: string, value: YamlNode): Probe[] {
  const path = nodeAt(value, 'httpGet', 'path')
  const asks = nodeAt(value, 'httpGet') !== undefined
  if (!asks) return [{ kind, service, own: false, at: value.at, path: undefined }]
  return [{ kind, service, own: false, at: path?.at ?? value.at, path: pathOf(textOf(path) ?? '/') }]
}

/** A path as a team declares it: by itself, or as the end of an address. */
export function declaredPath(text: string): string | undefined {
  const path = pathOf(text.trim())
  return path?.startsWith('/') ? path : undefined
}
