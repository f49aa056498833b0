import type { EnvFile } from '../../documents/env-file.ts'
import { entriesOf, entryOf, itemsOf, textOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { Project } from '../../production/project.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { folderOf, neededVariables } from './compose-variables.ts'

/** Holds the variables and env files that compose files need to the example env file. */
export const variablesDeclared: Check = {
  name: 'environment/variables-declared',
  question: 'Does the example env file name every variable that compose needs, and is every env_file there?',
  reads: ['compose', 'env'],
  *look(project): Iterable<Outcome> {
    for (const { name, file, at } of neededVariables(project)) {
      const files = envFilesBeside(project, file)
      const [first] = files
      if (!first) continue
      if (files.some((each) => declares(each, name))) yield { state: 'pass', at }
      else yield { state: 'fail', at, facts: { name, example: first.source.path }, related: [{ at: fileStart(first.source.path), message: `${name} is not named here` }] }
    }
    yield* missingEnvFiles(project)
  },
}

function declares({ assignments, documented }: EnvFile, name: string): boolean {
  return assignments.some(({ key }) => key === name) || documented.some(({ key }) => key === name)
}

/** The example env files and `.env` of a compose file's folder, and of the root. */
function envFilesBeside({ documents }: Project, composeFile: string): EnvFile[] {
  const folders = new Set([folderOf(composeFile), ''])
  return documents.of('env').flatMap(({ path, content }) => (content && folders.has(folderOf(path)) && (content.example || /(^|\/)\.env$/.test(path)) ? [content] : []))
}

function* missingEnvFiles({ documents, tree }: Project): Generator<Outcome> {
  for (const { path: file, content } of documents.of('compose')) {
    for (const { value } of entriesOf(entryOf(content?.root, 'services')?.value)) {
      for (const { path, at } of envFileReferences(entryOf(value, 'env_file')?.value)) {
        const target = normalised(folderOf(file) + path)
        if (target === undefined || /[$]/.test(path)) continue
        const there = tree.has(target) || tree.entries.some((entry) => isExampleOf(entry.path, target))
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

/** `.env.example`, `env.example`, `example.env` or `.env.sample` beside `.env`; `.env.production.example` beside `.env.production`. */
function isExampleOf(path: string, target: string): boolean {
  if (folderOf(path) !== folderOf(target)) return false
  const bare = (name: string): string => name.slice(folderOf(name).length).replace(/^\./, '').replace(/(^|[._-])(example|sample|template|tmpl|dist|defaults?)(?=[._-]|$)/gi, '').replace(/^[._-]/, '')
  return path !== target && bare(path) === bare(target)
}

function normalised(path: string): string | undefined {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return path.startsWith('/') || path.startsWith('~') ? undefined : parts.join('/')
}
