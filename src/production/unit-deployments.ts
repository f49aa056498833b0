import { known } from '../documents/document.ts'
import type { Text } from '../documents/document.ts'
import type { Documents } from '../documents/documents.ts'
import { parseEnvFile } from '../documents/env-file.ts'
import { unitSetting, unitSettings, unitWords } from '../documents/systemd-unit.ts'
import type { SystemdUnit, UnitSetting } from '../documents/systemd-unit.ts'
import { baseNameOf } from '../tree/folders.ts'
import type { Located } from '../tree/location.ts'
import { isProblem } from '../tree/tree.ts'
import type { Tree } from '../tree/tree.ts'
import type { DeploymentSketch } from './deployment.ts'
import { over, variablesOfAssignments } from './environment.ts'
import type { SourcedVariable } from './environment.ts'
import { repositoryFile } from './repository-file.ts'
import { programsOfWords } from './start-command.ts'
import type { StartedProgram } from './start-command.ts'

/** What the units of systemd in the repository would run. */
export function unitDeployments(tree: Tree, documents: Documents): readonly DeploymentSketch[] {
  return documents.of('unit').flatMap(({ path, content }) => (content && unitSetting(content, 'Service', 'ExecStart') ? [deploymentOf(path, content, tree, documents)] : []))
}

function deploymentOf(path: string, unit: SystemdUnit, tree: Tree, documents: Documents): DeploymentSketch {
  const commands = unitSettings(unit, 'Service', 'ExecStart')
  const type = unitSetting(unit, 'Service', 'Type')?.value.text
  return {
    name: baseNameOf(path).replace(/\.service$/, ''),
    by: 'unit',
    path,
    at: (commands[0] ?? unitSetting(unit, 'Service', 'ExecStart') as UnitSetting).at,
    role: type === 'oneshot' ? 'job' : 'web',
    platform: undefined,
    system: undefined,
    service: undefined,
    folder: folderOfWork(unit, documents),
    image: undefined,
    pulled: undefined,
    started: commands.flatMap(programsOfSetting),
    environment: environmentOf(unit, tree),
    port: undefined,
    healthPath: undefined,
    restart: located(unitSetting(unit, 'Service', 'Restart')),
    instances: undefined,
  }
}

function located(setting: UnitSetting | undefined): Located<Text> | undefined {
  return setting && setting.value.text !== '' ? { value: known(setting.value.text), at: setting.at } : undefined
}

/** `-`, `@`, `:`, `+`, `!` in front of the program say how systemd runs it; behind `@` the next word is its name. */
function programsOfSetting({ value }: UnitSetting): readonly StartedProgram[] {
  const words = unitWords(value).map(({ text, at }): Located<Text> => ({ value: filled(text), at }))
  const first = words[0]
  if (!first) return []
  const prefix = /^[-@:+!|]*/.exec(written(first.value))?.[0] ?? ''
  const program = { ...first, value: first.value.known ? known(first.value.value.slice(prefix.length)) : first.value }
  return programsOfWords([program, ...words.slice(prefix.includes('@') ? 2 : 1)])
}

function written(text: Text): string {
  return text.known ? text.value : text.raw
}

/** `$X` comes from the environment and `%i` from the unit's name; `$$` and `%%` are one character. */
function filled(text: string): Text {
  const plain = text.replaceAll('$$', '').replaceAll('%%', '')
  if (/\$[\w{]|%[a-zA-Z]/.test(plain)) return { known: false, raw: text }
  return known(text.replaceAll('$$', '$').replaceAll('%%', '%'))
}

/** The folder of the repository that WorkingDirectory is, where one of its last part's name has a manifest; the root otherwise. */
function folderOfWork(unit: SystemdUnit, documents: Documents): string {
  const path = unitSetting(unit, 'Service', 'WorkingDirectory')?.value.text.replace(/^-/, '') ?? ''
  const name = path.split('/').findLast((part) => part !== '') ?? ''
  return documents.paths('manifest').some((manifest) => manifest.lastIndexOf('/') === name.length && manifest.startsWith(`${name}/`)) ? name : ''
}

/** Environment files win over `Environment=`, and the later over the earlier. */
function environmentOf(unit: SystemdUnit, tree: Tree): readonly SourcedVariable[] {
  const own = unitSettings(unit, 'Service', 'Environment').flatMap(({ value }) => unitWords(value)).flatMap(({ text, at }): SourcedVariable[] => {
    const equals = text.indexOf('=')
    const value = filledValue(text.slice(equals + 1))
    if (equals <= 0) return []
    const kind = !value.known ? 'reference' : value.value === '' ? 'unset' : 'literal'
    return [{ key: text.slice(0, equals), kind, value, raw: text.slice(equals + 1), at, source: 'unit' }]
  })
  const files = unitSettings(unit, 'Service', 'EnvironmentFile').map((setting) => variablesOfFile(setting, tree))
  return over(...files.reverse(), own.reverse())
}

/** In values `$` has no meaning. */
function filledValue(text: string): Text {
  return /%[a-zA-Z]/.test(text.replaceAll('%%', '')) ? { known: false, raw: text } : known(text.replaceAll('%%', '%'))
}

function variablesOfFile({ value }: UnitSetting, tree: Tree): readonly SourcedVariable[] {
  const path = repositoryFile(value.text.replace(/^-/, ''), { tree, folder: '', image: undefined })
  const source = path === undefined ? undefined : tree.read(path)
  if (!source || isProblem(source)) return []
  return variablesOfAssignments(parseEnvFile(source).content?.assignments ?? [], 'env-file')
}
