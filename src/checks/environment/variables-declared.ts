import type { EnvFile } from '../../documents/env-file.ts'
import { entriesOf, entryOf, itemsOf, textOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Tree } from '../../tree/tree.ts'
import type { Check, Outcome } from '../check.ts'
import { joined } from '../compose/paths.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { neededVariables } from './compose-variables.ts'
import { folderPrefixOf } from '../../tree/folders.ts'

/** Holds the variables and env files that compose files need to the example env file. */
export const variablesDeclared: Check = {
  name: 'environment/variables-declared',
  question: 'Does the example env file name every variable that compose needs, and is every env_file there?',
  reads: ['compose', 'env'],
  *look(project): Iterable<Outcome> {
    const beside = new Map<string, EnvFile[]>()
    for (const { name, file, at } of neededVariables(project)) {
      const folder = folderPrefixOf(file)
      const files = beside.get(folder) ?? envFilesBeside(project, folder)
      beside.set(folder, files)
      const [first] = files
      if (!first) continue
      if (files.some((each) => keysOf(each).has(name))) yield { state: 'pass', at }
      else yield { state: 'fail', at, facts: { name, example: first.source.path }, related: [{ at: fileStart(first.source.path), message: `${name} is not named here` }] }
    }
    yield* oncePerPlace(missingEnvFiles(project))
  },
}

const keysOf = oncePer(({ assignments, documented }: EnvFile): ReadonlySet<string> => new Set([...assignments, ...documented].map(({ key }) => key)))

/** The example env files and `.env` of a compose file's folder, and of the root. */
function envFilesBeside({ documents }: Project, folder: string): EnvFile[] {
  const folders = new Set([folder, ''])
  return documents.of('env').flatMap(({ path, content }) => (content && folders.has(folderPrefixOf(path)) && (content.example || /(^|\/)\.env$/.test(path)) ? [content] : []))
}

function* missingEnvFiles({ documents, tree }: Project): Generator<Outcome> {
  for (const { path: file, content } of documents.of('compose')) {
    for (const { value } of entriesOf(entryOf(content?.root, 'services')?.value)) {
      for (const { path, at } of envFileReferences(entryOf(value, 'env_file')?.value)) {
        const target = normalised(folderPrefixOf(file) + path)
        if (target === undefined || /[$]/.test(path)) continue
        const there = tree.has(target) || hasExample(target, tree)
        if (there) yield { state: 'pass', at }
        else yield { state: 'fail', variant: 'env-file', at, facts: { path } }
      }
    }
  }
}

function envFileReferences(node: YamlNode | undefined): { path: string; at: Location }[] {
  if (node?.kind === 'scalar') return node.value === null ? [] : [{ path: node.text, at: node.at }]
  return itemsOf(node).flatMap((item) => {
    if (item.kind === 'scalar') return [{ path: item.text, at: item.at }]
    const path = entryOf(item, 'path')?.value
    return textOf(entryOf(item, 'required')?.value) === 'false' || path?.kind !== 'scalar' ? [] : [{ path: path.text, at: path.at }]
  })
}

const barePaths = oncePer((tree: Tree): ReadonlySet<string> => new Set(tree.entries.map(({ path }) => barePath(path))))

/** `.env.example`, `env.example`, `example.env` or `.env.sample` beside `.env`; `.env.production.example` beside `.env.production`. */
function hasExample(missing: string, tree: Tree): boolean {
  return barePaths(tree).has(barePath(missing))
}

/** The path of what a file is an example of, without the dot in front of the name. */
function barePath(path: string): string {
  const folder = folderPrefixOf(path)
  const name = path.slice(folder.length)
  return folder + name.replace(/^\./, '').replace(/(^|[._-])(example|sample|template|tmpl|dist|defaults?)(?=[._-]|$)/gi, '').replace(/^[._-]/, '')
}

function normalised(path: string): string | undefined {
  return path.startsWith('/') || path.startsWith('~') ? undefined : joined('', path)
}
