import type { Text } from '../../documents/document.ts'
import { entryOf, scalarsOf } from '../../documents/yaml-node.ts'
import type { YamlEntry, YamlMapping, YamlNode } from '../../documents/yaml-node.ts'
import { folderOf } from '../../tree/folders.ts'
import type { Location } from '../../tree/location.ts'
import { fingerprint, localFile, repositoryPath } from './circumstances.ts'
import type { Circumstances } from './circumstances.ts'
import { SECTIONS } from './compose-model.ts'
import type { ModelPart } from './compose-model.ts'
import { projectVariables, variablesOfFiles } from './env-files.ts'
import { mergeNodes } from './merge.ts'
import { ROOT_RULE, ruleFor } from './merge-rules.ts'
import { contentKey, entriesByKey, filledText, isNull, mappingNode, scalarNode, withEntry } from './node.ts'
import { anchorPaths, withBuildContexts } from './path-anchors.ts'
import { withoutReset } from './prepare.ts'
import type { Session } from './session.ts'

/** Loads files in order as one model. */
export type LoadFiles = (paths: readonly string[], circumstances: Circumstances, including: readonly string[]) => YamlMapping | undefined

export interface Including {
  readonly session: Session
  /** The files whose includes led here, this one the last. */
  readonly files: readonly string[]
  readonly load: LoadFiles
}

/** The part together with the services and resources of what it includes; its own win. */
export function includeFiles(part: ModelPart, circumstances: Circumstances, including: Including): ModelPart {
  const { session } = including
  const include = entryOf(part.root, 'include')
  if (!include) return part
  let root: YamlMapping = { ...part.root, entries: part.root.entries.filter((entry) => entry !== include) }
  if (include.value.kind !== 'sequence') {
    if (!isNull(include.value)) session.notes.problem(include.key.at, '"include" is no list; Compose wants one')
    return { ...part, root }
  }
  for (const item of include.value.items) {
    const included = includedModel(item, circumstances, including)
    if (included) root = imported(included, root, part, session)
  }
  return { ...part, root }
}

/** Longer chains than any real project has; a limit against files made to exhaust the stack. */
const MAX_CHAIN = 50

function includedModel(item: YamlNode, circumstances: Circumstances, { session, files: opened, load }: Including): YamlMapping | undefined {
  const files = scalarsOf(item.kind === 'mapping' ? entryOf(item, 'path')?.value : item)
  const paths = files.flatMap((file) => localFile(circumstances.folder, filledText(file), file.at, 'includes', session) ?? [])
  const main = paths[0]
  if (files.length === 0) session.notes.problem(item.at, 'an include names no file')
  if (main === undefined) return undefined
  const again = paths.find((path) => opened.includes(path))
  if (again !== undefined || opened.length > MAX_CHAIN) {
    const mistake = again === undefined ? `includes go deeper than ${MAX_CHAIN} files` : `includes ${again}, which includes this file in turn`
    session.notes.problem(item.at, mistake)
    return undefined
  }
  const inner = innerCircumstances(item, main, circumstances, session)
  return session.remember(`include ${JSON.stringify([circumstances.folder, ...paths])} ${fingerprint(inner)}`, () => {
    const model = load(paths, inner, opened)
    return model && anchorPaths(withBuildContexts(model), { folder: inner.folder, project: circumstances.folder })
  })
}

/** An included project has its own folder and env files; what the including one sets wins. */
function innerCircumstances(item: YamlNode, main: string, { folder, variables }: Circumstances, session: Session): Circumstances {
  const directory = entryOf(item, 'project_directory')?.value
  const written = directory?.kind === 'scalar' ? filledText(directory) : undefined
  const inner = (written?.known ? existingFolder(repositoryPath(folder, written.value), session) : undefined) ?? folderOf(main)
  const envFiles = scalarsOf(entryOf(item, 'env_file')?.value).filter(({ text }) => text !== '/dev/null')
  const own = entryOf(item, 'env_file')
    ? variablesOfFiles(localEnvFiles(envFiles, folder, session), variables, session)
    : projectVariables(inner, variables, session)
  const added = [...own].filter(([name]) => !variables.has(name))
  return { folder: inner, variables: added.length === 0 ? variables : new Map<string, Text>([...variables, ...added]) }
}

/** Compose takes a project directory that is not there for a file and uses the folder it would lie in. */
function existingFolder(path: string | undefined, { tree }: Session): string | undefined {
  return path === undefined || tree.hasFolder(path) ? path : folderOf(path)
}

function localEnvFiles(files: ReturnType<typeof scalarsOf>, folder: string, session: Session): string[] {
  return files.flatMap((file) => localFile(folder, filledText(file), file.at, 'includes with the env file', session) ?? [])
}

function imported(included: YamlMapping, root: YamlMapping, part: ModelPart, session: Session): YamlMapping {
  let model = root
  for (const section of SECTIONS) {
    const from = entryOf(included, section)
    if (from?.value.kind !== 'mapping') continue
    const names = withoutReset(from.value, part.resets.inside.get(section))
    model = withSection(model, section, from.key.at, (own) => importedNames(names, own, section, session))
  }
  return model
}

function withSection(model: YamlMapping, section: string, at: Location, change: (own: YamlMapping | undefined) => YamlMapping): YamlMapping {
  if (entryOf(model, section)) return withEntry(model, section, (own) => change(own.kind === 'mapping' ? own : undefined)) as YamlMapping
  const value = change(undefined)
  const key = value.entries[0]?.key
  return key ? { ...model, entries: [...model.entries, { key: { ...scalarNode(key, section), at }, value }] } : model
}

function importedNames(from: YamlMapping, own: YamlMapping | undefined, section: string, session: Session): YamlMapping {
  if (!own) return from
  if (!session.notes.spend(from.entries.length + own.entries.length, own.at)) return own
  const names = entriesByKey(own)
  const rule = ruleFor(ruleFor(ROOT_RULE, section), '')
  for (const entry of from.entries) {
    const name = entry.key.text
    const existing = names.get(name)
    if (existing && contentKey(existing.value) === contentKey(entry.value)) continue
    const value = existing ? mergeNodes(entry.value, existing.value, rule, [section, name], session.notes) : entry.value
    names.set(name, { key: entry.key, value } satisfies YamlEntry)
  }
  return mappingNode([...names.values()], own.at)
}

