import { parseComposeFile } from '../../documents/compose-file.ts'
import type { Documents } from '../../documents/documents.ts'
import type { YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location, Problem } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import { isProblem } from '../../tree/tree.ts'
import type { Tree } from '../../tree/tree.ts'
import type { IneffectiveClear } from '../service.ts'
import type { MergeNotes } from './merge.ts'

/** Values that merging may touch for one system; a limit against files made to multiply. */
const MAX_MERGED_VALUES = 1_000_000
/** More problems than these tell nobody anything. */
const MAX_PROBLEMS = 500

/** All that resolving one system shares: its files, each read once, and what there is to say of them. */
export interface Session {
  readonly tree: Tree
  readonly notes: MergeNotes
  readonly problems: readonly Problem[]
  readonly clears: readonly IneffectiveClear[]
  /** Keys of each service in the files that define it, in the order of merging. */
  readonly definitions: ReadonlyMap<string, readonly Location[]>
  /** Answers that several files or services ask for, by a name of the asker's choosing. */
  remember<Answer>(name: string, make: () => Answer): Answer
  /** As `remember`, of one node: shared through anchors and extends, it is transformed once. */
  rememberOf<Answer>(node: YamlNode, name: string, make: () => Answer): Answer
  /** The documents of a compose file of the tree. Problems of files that convention knows belong to their document. */
  roots(path: string): readonly YamlMapping[]
  define(service: string, at: Location): void
  /** A file that is asked for and may not be read. */
  unreadable(at: Location, message: string): void
  /** A compose file that could not be found or read: what seems to be missing may stand in it. */
  hidden(at: Location, message: string, kind: Problem['kind']): void
  /** Whether every compose file that is asked for could be read. */
  readonly complete: boolean
}

export function startSession(tree: Tree, documents: Documents): Session {
  const report = problemReport()
  const clears: IneffectiveClear[] = []
  const definitions = new Map<string, Location[]>()
  const answers = new Map<string, unknown>()
  let complete = true
  const answersOf = oncePer<YamlNode, [], Map<string, unknown>>(() => new Map())
  const conventional = new Map(documents.of('compose').map(({ path, content }) => [path, content?.roots ?? []]))
  const remembered = <Answer>(known: Map<string, unknown>, name: string, make: () => Answer): Answer => {
    if (!known.has(name)) known.set(name, make())
    return known.get(name) as Answer
  }
  const session: Session = {
    tree,
    notes: { problem: report.syntax, clear: (clear) => void clears.push(clear), spend: budget(report) },
    problems: report.problems,
    clears,
    definitions,
    remember: (name, make) => remembered(answers, name, make),
    rememberOf: (node, name, make) => remembered(answersOf(node), name, make),
    roots: (path) => conventional.get(path) ?? session.remember(`roots ${path}`, () => readRoots(tree, path, report)),
    define(service, at) {
      const places = definitions.get(service)
      if (!places) definitions.set(service, [at])
      else if (!places.some((place) => place.path === at.path && place.line === at.line)) places.push(at)
    },
    unreadable: report.unreadable,
    hidden({ path, line }, message, kind) {
      complete = false
      report.add({ kind, path, line, message })
    },
    get complete() {
      return complete
    },
  }
  return session
}

interface ProblemReport {
  readonly problems: Problem[]
  readonly add: (problem: Problem) => void
  readonly syntax: (at: Location, message: string) => void
  readonly unreadable: (at: Location, message: string) => void
}

function problemReport(): ProblemReport {
  const problems: Problem[] = []
  const said = new Set<string>()
  const add = (problem: Problem): void => {
    const sentence = `${problem.path}:${problem.line} ${problem.message}`
    if (said.has(sentence) || problems.length >= MAX_PROBLEMS) return
    said.add(sentence)
    problems.push(problem)
  }
  const reporter = (kind: Problem['kind']) => ({ path, line }: Location, message: string) => add({ kind, path, line, message })
  return { problems, add, syntax: reporter('syntax'), unreadable: reporter('unreadable') }
}

function budget({ syntax }: ProblemReport): MergeNotes['spend'] {
  let spent = 0
  let said = false
  return (values, at) => {
    spent += values
    const within = spent <= MAX_MERGED_VALUES
    if (!within && !said) syntax(at, `merging these files comes to more than ${MAX_MERGED_VALUES} values; the rest was left unmerged`)
    said = !within
    return within
  }
}

/** Reads a file that no convention names a compose file: one that is included, extended or declared. */
function readRoots(tree: Tree, path: string, report: ProblemReport): readonly YamlMapping[] {
  if (!tree.has(path)) {
    report.syntax(fileStart(path), 'there is no such compose file')
    return []
  }
  const source = tree.read(path)
  const parsed = isProblem(source) ? { content: undefined, problems: [source] } : parseComposeFile(source)
  parsed.problems.forEach(report.add)
  return parsed.content?.roots ?? []
}
