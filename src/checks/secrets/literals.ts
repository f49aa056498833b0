import { isExampleName } from '../../documents/env-file.ts'
import { isSample } from '../../documents/kind.ts'
import { isSettingsFile, settingsIn } from '../../documents/settings-file.ts'
import type { Project } from '../../production/project.ts'
import { entriesOf, entryOf, itemsOf } from '../../documents/yaml-node.ts'
import type { YamlNode } from '../../documents/yaml-node.ts'
import type { Location } from '../../tree/location.ts'
import { isProblem } from '../../tree/tree.ts'

/** A named value of a configuration file, as written. */
export interface Literal {
  readonly name: string
  readonly value: string
  readonly at: Location
  /** What the file is for, which decides how much weight a literal has. */
  readonly role: 'env' | 'example' | 'compose' | 'workflow' | 'settings'
  /** The outermost key of a settings file above it: `development`. */
  readonly section?: string | undefined
}

/** Every value that env files, compose files, workflows and settings files give a name. Lines that are commented out are none. */
export function* literalsOf({ documents, tree }: Project): Generator<Literal> {
  for (const { content } of documents.of('env')) {
    if (!content) continue
    for (const { key, value, at } of content.assignments) yield { name: key, value, at, role: content.example ? 'example' : 'env' }
  }
  for (const { content } of documents.of('compose')) {
    const seen = new Set<string>()
    for (const service of entriesOf(entryOf(content?.root, 'services')?.value)) {
      yield* written(pairsOf(entryOf(service.value, 'environment')?.value, 'compose'), seen)
      yield* written(pairsOf(entryOf(entryOf(service.value, 'build')?.value, 'args')?.value, 'compose'), seen)
    }
  }
  for (const { content } of documents.of('workflow')) {
    if (!content) continue
    const steps = content.jobs.flatMap((job) => job.steps)
    for (const { name, value, at } of [...content.env, ...content.jobs.flatMap((job) => job.env), ...steps.flatMap((step) => [...step.env, ...step.with])]) {
      yield { name, value: value.text, at, role: 'workflow' }
    }
  }
  for (const { path, kind } of tree.entries) {
    const source = kind === 'file' && isSettingsFile(path) && !isSample(path) ? tree.read(path) : undefined
    if (!source || isProblem(source)) continue
    for (const setting of settingsIn(source)) yield { ...setting, role: isExampleName(path) ? 'example' : 'settings' }
  }
}

/** What services share by an anchor is written once and stands for one value. */
function* written(literals: Iterable<Literal>, seen: Set<string>): Generator<Literal> {
  for (const literal of literals) {
    const place = `${literal.at.line}:${literal.at.column}`
    if (seen.has(place)) continue
    seen.add(place)
    yield literal
  }
}

/** `environment:` as a mapping or as a list of `KEY=value`. */
function* pairsOf(node: YamlNode | undefined, role: Literal['role']): Generator<Literal> {
  for (const { key, value } of entriesOf(node)) if (value.kind === 'scalar') yield { name: key.text, value: value.text, at: key.at, role }
  for (const item of itemsOf(node)) {
    const equals = item.kind === 'scalar' ? item.text.indexOf('=') : -1
    if (item.kind === 'scalar' && equals > 0) yield { name: item.text.slice(0, equals), value: item.text.slice(equals + 1), at: item.at, role }
  }
}
