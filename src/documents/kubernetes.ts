import type { Location } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { isForeign, isSample } from './kind.ts'
import { readYaml } from './located-yaml.ts'
import { entryOf, nodeAt, textOf } from './yaml-node.ts'
import type { YamlMapping } from './yaml-node.ts'

/** One object of a Kubernetes manifest, a cluster's own kinds and those of its extensions alike. */
export interface KubernetesObject {
  readonly kind: string
  readonly apiVersion: string
  readonly name: string
  readonly root: YamlMapping
  /** Its `kind:`. */
  readonly at: Location
}

/** Folders that manifests lie in, and names that they have elsewhere. */
const FOLDER = /(^|\/)(k8s|kube|kubernetes|manifests?|deploy(ments?)?|infra(structure)?|ops|helm|charts?|kustomize|overlays|base|argocd|flux|clusters?|gitops)\//i
const NAME = /(^|[._-])(k8s|kubernetes|deployment|statefulset|daemonset|hpa|cronjob|ingress|kustomization|manifest|externalsecret|sealedsecret)s?([._-]|$)/i
const MOST_FILES = 1000
const LONGEST_FILE = 300_000

const KNOWN = new WeakMap<Tree, readonly KubernetesObject[]>()

/** The objects of all manifests that can be read as they stand; charts' templates cannot. */
export function kubernetesObjectsIn(tree: Tree): readonly KubernetesObject[] {
  let objects = KNOWN.get(tree)
  if (!objects) {
    const paths = tree.entries.filter(({ kind, path }) => kind === 'file' && isCandidate(path) && !isForeign(path) && !isSample(path))
    KNOWN.set(tree, (objects = paths.slice(0, MOST_FILES).flatMap(({ path }) => objectsOf(path, tree))))
  }
  return objects
}

function isCandidate(path: string): boolean {
  if (!/\.ya?ml$/.test(path) || path.startsWith('.github/')) return false
  return FOLDER.test(path) || NAME.test(path.slice(path.lastIndexOf('/') + 1))
}

function objectsOf(path: string, tree: Tree): KubernetesObject[] {
  const source = tree.read(path)
  if (isProblem(source) || source.text.length > LONGEST_FILE || !/^[ \t]*apiVersion:/m.test(source.text) || source.text.includes('{{')) return []
  return readYaml(source).roots.flatMap((root) => {
    const kind = entryOf(root, 'kind')
    const apiVersion = textOf(nodeAt(root, 'apiVersion'))
    const named = textOf(kind?.value)
    if (root.kind !== 'mapping' || !kind || named === undefined || apiVersion === undefined) return []
    return [{ kind: named, apiVersion, name: textOf(nodeAt(root, 'metadata', 'name')) ?? '', root, at: kind.key.at }]
  })
}
