import { contextPath, expressionsOf } from '../../documents/expression.ts'
import type { ExpressionNode } from '../../documents/expression.ts'
import type { Job } from '../../documents/workflow.ts'
import { entriesOf, entryOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlNode, YamlScalar } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import type { Check, Outcome } from '../check.ts'
import { jobsOf, scalarsWithin, stepsOf } from './steps.ts'

/** As much of an image's name as its reader needs. */
const LONGEST_IMAGE = 120

/** Looks at the images that jobs run in, beside and as steps. */
export const imagePinned: Check = {
  name: 'workflow/image-pinned',
  question: 'Is every image that a workflow runs named by its digest?',
  reads: ['workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { image, job } of imagesOf(project)) {
      const texts = image.text.includes('${{') ? resolved(image, job) : [image.text]
      const at = image.at
      if (texts === undefined) yield { state: 'fail', at, variant: 'computed', facts: { image: image.text.trim().slice(0, LONGEST_IMAGE) } }
      else if (texts.every((text) => text.trim() === '')) continue
      else yield outcomeOf(texts, image)
    }
  },
}

function outcomeOf(texts: readonly string[], image: YamlScalar): Outcome {
  const ranks = texts.map(weightOf)
  const variant = ranks.includes('moving') ? 'moving' : 'tag'
  const worst = texts[ranks.indexOf(variant)]
  if (worst === undefined || ranks.every((rank) => rank === 'digest')) return { state: 'pass', at: image.at }
  return { state: 'fail', at: image.at, variant, facts: { image: worst.trim().replace(/^docker:\/\//, '') } }
}

function weightOf(text: string): 'digest' | 'tag' | 'moving' {
  const image = text.trim().replace(/^docker:\/\//, '')
  if (image === '' || /@sha256:/.test(image)) return 'digest'
  const tag = baseNameOf(image).split(':')[1]
  return tag === undefined || tag === 'latest' ? 'moving' : 'tag'
}

/** What an image with expressions can come to: as many texts as its matrix has values; undefined where it cannot be known. */
function resolved(image: YamlScalar, job: Job | undefined): string[] | undefined {
  const [expression, ...more] = expressionsOf(image)
  if (!expression) return undefined
  if (/@sha256:/.test(image.text)) return [image.text]
  const values = more.length === 0 && expression.tree ? textsOf(expression.tree, job) : undefined
  const text = image.text.trim()
  if (values) return values.map((value) => text.replace(/\$\{\{.{0,500}?\}\}/s, () => value))
  // A name in front of a computed tag is a tag, whatever the tag.
  return /^(docker:\/\/)?[\w.-]+(\/[\w.-]+)*:\$\{\{/.test(text) || /:[\w.-]+$/.test(text) ? [text.replace(/\$\{\{.{0,500}?\}\}/gs, '*')] : undefined
}

/** The texts an expression chooses among, as in `matrix.database == 'pg' && 'postgres:17' || ''`. */
function textsOf(node: ExpressionNode, job: Job | undefined): string[] | undefined {
  if (node.kind === 'literal') return [node.value === null || node.value === false ? '' : String(node.value)]
  // The left side of `&&` comes out only where it is false, and an image is then left out or chosen behind `||`.
  if (node.kind === 'and') return textsOf(node.right, job)
  if (node.kind !== 'or') return matrixTexts(contextPath(node), job)
  const [left, right] = [textsOf(node.left, job), textsOf(node.right, job)]
  return left && right && [...left, ...right]
}

function matrixTexts(path: ReturnType<typeof contextPath>, job: Job | undefined): string[] | undefined {
  if (path?.[0] !== 'matrix' || path[1] === undefined) return undefined
  const matrix = nodeAt(job?.node, 'strategy', 'matrix')
  const sources = [matrix, ...itemsOf(nodeAt(matrix, 'include'))]
  let nodes: YamlNode[] = sources.flatMap((node) => entriesOf(node)).filter(({ key }) => key.text.toLowerCase() === path[1]).map(({ value }) => value)
  for (const step of path.slice(2)) nodes = nodes.flatMap((node) => (node.kind === 'sequence' ? node.items : [node])).flatMap((node) => nodeAt(node, step ?? '') ?? [])
  const scalars = nodes.flatMap((node) => (node.kind === 'mapping' ? [] : [...scalarsWithin(node)]))
  if (scalars.length === 0 || scalars.some(({ text }) => text.includes('${{'))) return undefined
  return scalars.map(({ text }) => text)
}

function* imagesOf(project: Project): Generator<{ image: YamlScalar; job: Job | undefined }> {
  for (const { job } of jobsOf(project)) {
    const containers = [nodeAt(job.node, 'container'), ...entriesOf(nodeAt(job.node, 'services')).map(({ value }) => value)]
    for (const container of containers) {
      const image = container?.kind === 'mapping' ? nodeAt(container, 'image') : container
      if (image?.kind === 'scalar' && image.value !== null) yield { image, job }
    }
  }
  for (const { step, job } of stepsOf(project)) {
    const uses = entryOf(step.node, 'uses')?.value
    if (uses?.kind === 'scalar' && step.uses?.form === 'docker') yield { image: uses, job }
  }
  for (const { content } of project.documents.of('action')) {
    const image = nodeAt(content?.root, 'runs', 'image')
    if (image?.kind === 'scalar' && image.text.startsWith('docker://')) yield { image, job: undefined }
  }
}
