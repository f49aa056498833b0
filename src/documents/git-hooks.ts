import type { Location } from '../tree/location.ts'
import { fileStart } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import { dataEntry } from './data-node.ts'
import { readJson } from './located-json.ts'
import { readToml } from './located-toml.ts'
import { readYaml } from './located-yaml.ts'
import { entriesOf, itemsOf, nodeAt, scalarsOf, textOf } from './yaml-node.ts'
import type { YamlNode } from './yaml-node.ts'

/** A configuration of git hooks that lies in the repository. */
export interface GitHooks {
  /** `pre-commit`, `lefthook`, `husky`, ... */
  readonly tool: string
  readonly at: Location
  /** What runs, by the names and commands that are written; empty where nothing does. */
  readonly hooks: readonly string[]
}

const LEFTHOOK = /^\.?lefthook\.(ya?ml|json|toml)$/
const HOOK_FILE = /^(\.husky|\.githooks|\.git-hooks|githooks)\/(pre-commit|commit-msg|pre-push|prepare-commit-msg)$/

/** The hooks that every clone gets. */
export function gitHooksIn(tree: Tree): readonly GitHooks[] {
  return tree.entries.flatMap(({ kind, path }) => {
    const read = kind === 'file' ? readerOf(path) : undefined
    const source = read && tree.read(path)
    return read && source && !isProblem(source) ? read(source) : []
  })
}

type Reader = (source: SourceText) => GitHooks[]

function readerOf(path: string): Reader | undefined {
  if (path === '.pre-commit-config.yaml' || path === '.pre-commit-config.yml') return preCommit
  if (path === 'prek.toml') return (source) => [{ tool: 'prek', at: fileStart(path), hooks: readToml(source).root ? wordsOf(source.text) : [] }]
  if (LEFTHOOK.test(path)) return (source) => lefthook(source)
  if (path === '.overcommit.yml') return (source) => [{ tool: 'overcommit', at: fileStart(path), hooks: entriesOf(nodeAt(readYaml(source).roots[0], 'PreCommit')).map(({ key }) => key.text) }]
  if (HOOK_FILE.test(path)) return (source) => [{ tool: path.startsWith('.husky') ? 'husky' : 'git', at: fileStart(path), hooks: wordsOf(source.text) }]
  return path === 'package.json' ? packageJson : undefined
}

function preCommit(source: SourceText): GitHooks[] {
  const root = readYaml(source).roots[0]
  const repos = root?.kind === 'mapping' ? root.entries.find(({ key }) => key.text === 'repos') : undefined
  const hooks = itemsOf(repos?.value).flatMap((repo) => itemsOf(nodeAt(repo, 'hooks')).map((hook) => [textOf(nodeAt(hook, 'id')), textOf(nodeAt(repo, 'repo')), ...scalarsOf(nodeAt(hook, 'args')).map(({ text }) => text)].join(' ')))
  return [{ tool: 'pre-commit', at: repos?.key.at ?? fileStart(source.path), hooks }]
}

const HOOKS = /^(pre-commit|commit-msg|pre-push|prepare-commit-msg|pre-merge-commit)$/

function lefthook(source: SourceText): GitHooks[] {
  if (!/\.ya?ml$/.test(source.path)) return [{ tool: 'lefthook', at: fileStart(source.path), hooks: wordsOf(source.text) }]
  const hooks = entriesOf(readYaml(source).roots[0]).filter(({ key }) => HOOKS.test(key.text))
  const commands = hooks.flatMap(({ value }) => [
    ...entriesOf(nodeAt(value, 'commands')).map(({ key, value: command }) => `${key.text} ${textOf(nodeAt(command, 'run')) ?? ''}`),
    ...entriesOf(nodeAt(value, 'scripts')).map(({ key }) => key.text),
    ...itemsOf(nodeAt(value, 'jobs')).map((job: YamlNode) => `${textOf(nodeAt(job, 'name')) ?? ''} ${textOf(nodeAt(job, 'run')) ?? textOf(nodeAt(job, 'script')) ?? ''}`),
  ])
  return [{ tool: 'lefthook', at: hooks[0]?.key.at ?? fileStart(source.path), hooks: commands }]
}

/** `simple-git-hooks`, `pre-commit`, and husky's own key of old. */
function packageJson(source: SourceText): GitHooks[] {
  const { root } = readJson(source)
  return ['simple-git-hooks', 'pre-commit', 'husky', 'gitHooks', 'yorkie'].flatMap((tool) => {
    const entry = dataEntry(root, tool)
    return entry ? [{ tool, at: entry.keyAt, hooks: wordsOf(source.text.slice(0, 20_000)) }] : []
  })
}

/** The lines of a script that are no comments. */
function wordsOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}
