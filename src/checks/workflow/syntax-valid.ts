import { entriesOf, entryOf, itemsOf, nodeAt } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { Workflow } from '../../documents/workflow.ts'
import { fileStart } from '../../tree/location.ts'
import type { Problem } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { mistakesIn } from './grammar.ts'
import type { Mistake } from './grammar.ts'
import { judged } from './judged.ts'
import { WORKFLOW } from './workflow-grammar.ts'

/** Holds workflows to YAML and to GitHub's grammar of keys: what GitHub refuses never runs. */
export const syntaxValid: Check = {
  name: 'workflow/syntax-valid',
  question: 'Does GitHub accept the keys of every workflow and what stands behind them?',
  reads: [],
  *look({ documents }): Iterable<Outcome> {
    for (const { path, content, problems } of documents.of('workflow')) {
      const written = problems.filter((problem) => problem.kind === 'syntax')
      if (written.length < problems.length) continue
      // A part that does not parse is taken out: what then seems to be missing is not.
      const torn = written.some(({ message }) => message.startsWith('not valid YAML'))
      yield* judged(fileStart(path), [...written.map(asMistake), ...(content && !torn ? grammarMistakes(content) : [])])
    }
  },
}

function asMistake({ path, line, message }: Problem): Mistake {
  return { at: { path, line, endLine: line, column: 1 }, problem: message }
}

function* grammarMistakes({ root }: Workflow): Generator<Mistake> {
  const first = root.entries[0]?.key.at ?? root.at
  yield* mistakesIn(root, WORKFLOW, 'the workflow', first)
  yield* mergeMistakes(root)
  for (const { key, value } of entriesOf(nodeAt(root, 'jobs'))) {
    yield* amountMistakes(value, key.text)
    for (const step of itemsOf(nodeAt(value, 'steps'))) yield* stepMistakes(step)
  }
}

/** GitHub follows anchors and aliases, and takes a merge key for a key like any other. */
function* mergeMistakes(root: YamlNode): Generator<Mistake> {
  const seen = new Set<YamlNode>()
  const open: YamlNode[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'mapping') {
      if (node.mergeAt) yield { at: node.mergeAt, problem: 'GitHub knows no merge keys: "<<" is not filled in' }
      for (const { value } of node.entries) open.push(value)
    } else if (node.kind === 'sequence') for (const item of node.items) open.push(item)
  }
}

function* stepMistakes(step: YamlNode): Generator<Mistake> {
  const [uses, run] = [entryOf(step, 'uses'), entryOf(step, 'run')]
  if (uses && run) yield { at: run.key.at.line > uses.key.at.line ? run.key.at : uses.key.at, problem: 'a step either runs a script or uses an action, this one has both "run" and "uses"' }
  yield* positive(step, 'timeout-minutes')
}

function* amountMistakes(job: YamlNode, id: string): Generator<Mistake> {
  yield* positive(job, 'timeout-minutes')
  yield* positive(nodeAt(job, 'strategy'), 'max-parallel')
  const runsOn = entryOf(job, 'runs-on')
  if (runsOn?.value.kind === 'mapping' && runsOn.value.entries.length === 0) yield { at: runsOn.key.at, problem: `"runs-on" of the job "${id}" names neither a group nor labels` }
}

function* positive(node: YamlNode | undefined, name: string): Generator<Mistake> {
  const value = nodeAt(node, name)
  if (value?.kind === 'scalar' && typeof value.value === 'number' && !(value.value > 0)) yield { at: value.at, problem: `"${name}" is ${value.text}, a number above 0 is expected` }
}
