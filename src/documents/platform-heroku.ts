import type { SourceText } from '../tree/source-text.ts'
import { dataAt, dataEntries, dataEntry, stringOf } from './data-node.ts'
import type { DataEntry } from './data-node.ts'
import type { Parsed } from './document.ts'
import { readJson } from './located-json.ts'
import { readYaml } from './located-yaml.ts'
import { literalVariable, platformCommand, platformService } from './platform-content.ts'
import type { PlatformFile, PlatformService, PlatformVariable } from './platform-content.ts'
import { locatedScalar, locatedText } from './platform-values.ts'
import { roleOfProcess } from './procfile.ts'
import { entriesOf, entryOf, nodeAt, textOf } from './yaml-node.ts'
import type { YamlNode } from './yaml-node.ts'

/** Keys by which an `app.json` is one of Heroku's or Dokku's; other tools use the name as well. */
const HEROKU_KEYS = ['formation', 'buildpacks', 'addons', 'stack', 'environments', 'healthchecks', 'success_url']

/** `app.json`: variables and numbers of processes, whose commands stand in the Procfile. No content where it is another tool's. */
export function parseHerokuApp(source: SourceText): Parsed<PlatformFile> {
  const { root, problems } = readJson(source)
  const env = dataEntry(root, 'env')?.value
  const isHeroku = !dataEntry(root, 'expo') && (env?.kind === 'mapping' || HEROKU_KEYS.some((key) => dataEntry(root, key)))
  if (root?.kind !== 'mapping' || !isHeroku) return { content: undefined, problems: [] }
  const services = dataEntries(dataAt(root, 'formation')).map(({ key, keyAt, value }) => platformService({ name: key, at: keyAt, role: roleOfProcess(key), instances: locatedScalar(dataAt(value, 'quantity')) }))
  return { content: { source, platform: 'heroku', services, environment: dataEntries(env).flatMap(variableOf) }, problems }
}

/** `KEY: "value"`, or a mapping that says whether a value is needed, generated or given. */
function variableOf({ key, keyAt, value }: DataEntry): PlatformVariable[] {
  if (value.kind === 'scalar') return value.value === null ? [] : [literalVariable(key, String(value.value), keyAt)]
  const given = locatedScalar(dataAt(value, 'value'))
  if (given) return [literalVariable(key, given.value, given.at)]
  if (stringOf(dataAt(value, 'generator')) !== undefined) return [{ key, value: undefined, kind: 'reference', at: keyAt }]
  const required = dataAt(value, 'required')
  return [{ key, value: undefined, kind: required?.kind === 'scalar' && required.value === false ? 'reference' : 'required', at: keyAt }]
}

/** `heroku.yml`: images built from Dockerfiles, and what they run. */
export function parseHerokuManifest(source: SourceText): Parsed<PlatformFile> {
  const { roots, problems } = readYaml(source)
  const root = roots[0]
  if (root?.kind !== 'mapping' || !(entryOf(root, 'build') ?? entryOf(root, 'run'))) return { content: undefined, problems }
  const built = entriesOf(nodeAt(root, 'build', 'docker'))
  const run = entriesOf(nodeAt(root, 'run'))
  const names = new Set([...built, ...run].map(({ key }) => key.text))
  const environment = entriesOf(nodeAt(root, 'setup', 'config')).flatMap(({ key, value }) => (textOf(value) === undefined ? [] : [literalVariable(key.text, textOf(value) as string, key.at)]))
  return { content: { source, platform: 'heroku', services: [...names].map((name) => serviceCalled(name, root)), environment }, problems }
}

function serviceCalled(name: string, root: YamlNode): PlatformService {
  const built = entryOf(nodeAt(root, 'build', 'docker'), name)
  const run = entryOf(nodeAt(root, 'run'), name)
  const written = run?.value.kind === 'mapping' ? nodeAt(run.value, 'command') : run?.value
  const line = written?.kind === 'sequence' ? written.items[0] : written
  return platformService({
    name,
    at: (run ?? built)?.key.at ?? root.at,
    role: roleOfProcess(name),
    command: line?.kind === 'scalar' && line.value !== null ? platformCommand(line.source(), line.at) : undefined,
    dockerfile: locatedText(built?.value),
    build: built ? 'docker' : undefined,
  })
}
