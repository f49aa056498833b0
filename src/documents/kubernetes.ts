import { baseNameOf } from '../tree/folders.ts'
import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Tree } from '../tree/tree.ts'
import { readYaml } from './located-yaml.ts'
import { readOwnFiles } from './own-files.ts'
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
const MOST = { files: 1000, length: 300_000 }

/** The objects of all manifests that can be read as they stand; charts' templates cannot. */
export const kubernetesObjectsIn = oncePer((tree: Tree): readonly KubernetesObject[] => readOwnFiles(tree, isCandidate, MOST, objectsOf))

function isCandidate(path: string): boolean {
  if (!/\.ya?ml$/.test(path) || path.startsWith('.github/')) return false
  return FOLDER.test(path) || NAME.test(baseNameOf(path))
}

function objectsOf(source: SourceText): KubernetesObject[] {
  if (!/^[ \t]*apiVersion:/m.test(source.text) || source.text.includes('{{')) return []
  return readYaml(source).roots.flatMap((root) => {
    const kind = entryOf(root, 'kind')
    const apiVersion = textOf(nodeAt(root, 'apiVersion'))
    const named = textOf(kind?.value)
    if (root.kind !== 'mapping' || !kind || named === undefined || apiVersion === undefined) return []
    return [{ kind: named, apiVersion, name: textOf(nodeAt(root, 'metadata', 'name')) ?? '', root, at: kind.key.at }]
  })
}
