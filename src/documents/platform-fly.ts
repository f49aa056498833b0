import { fileStart } from '../tree/location.ts'
import type { Located } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { dataAt, dataEntries, dataItems, located, stringOf } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import type { Parsed } from './document.ts'
import { readToml } from './located-toml.ts'
import { commandOfValue, literalVariable, platformService } from './platform-content.ts'
import type { PlatformCommand, PlatformFile, PlatformService, PlatformVariable } from './platform-content.ts'
import { firstAnswer, locatedScalar } from './platform-values.ts'

/** `fly.toml`: one service a process, or one in all. */
export function parseFlyFile(source: SourceText): Parsed<PlatformFile> {
  const { root, problems } = readToml(source)
  if (root?.kind !== 'mapping') return { content: undefined, problems }
  const environment = dataEntries(dataAt(root, 'env')).flatMap(({ key, keyAt, value }): PlatformVariable[] => {
    const text = locatedScalar(value)
    return text ? [literalVariable(key, text.value, keyAt)] : []
  })
  return { content: { source, platform: 'fly', services: servicesOf(root, source.path), environment }, problems }
}

function servicesOf(root: DataNode, path: string): PlatformService[] {
  const processes = dataEntries(dataAt(root, 'processes'))
  const app = located(dataAt(root, 'app'))
  const build = {
    dockerfile: located(dataAt(root, 'build', 'dockerfile')),
    target: located(dataAt(root, 'build', 'build-target')),
    image: located(dataAt(root, 'build', 'image')),
    build: dataAt(root, 'build', 'builder') || dataAt(root, 'build', 'buildpacks') ? ('buildpack' as const) : undefined,
  }
  const release = commandOfValue(located(dataAt(root, 'deploy', 'release_command')))
  const start = processes.map(({ key, keyAt, value }) => ({ name: key, at: keyAt, command: commandOfValue(located(value)) }))
  const all = start.length > 0 ? start : [{ name: 'app', at: app?.at ?? fileStart(path), command: experimentalCommand(root) }]
  const services = all.map(({ name, at, command }) => platformService({ name: start.length > 0 ? name : (app?.value ?? name), at, command, ...build, ...doorsOf(root, name, all.length === 1) }))
  return release ? [...services, platformService({ name: 'release_command', at: release.at, role: 'release', command: release, ...build })] : services
}

/** `[experimental] cmd` and `entrypoint`, words in a list or one line. */
function experimentalCommand(root: DataNode): PlatformCommand | undefined {
  const node = dataAt(root, 'experimental', 'cmd')
  if (node?.kind !== 'sequence') return commandOfValue(located(node))
  const words = node.items.flatMap((item) => stringOf(item) ?? [])
  return commandOfValue({ value: words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' '), at: node.at })
}

type Doors = Pick<PlatformService, 'role' | 'port' | 'healthPath' | 'restart' | 'instances'>

/** What is said of a process elsewhere: the port it is reached by, its check, how many of it are kept running. */
function doorsOf(root: DataNode, name: string, only: boolean): Doors {
  const sections = [dataAt(root, 'http_service'), ...dataItems(dataAt(root, 'services'))].filter((section) => section !== undefined)
  const own = sections.filter((section) => concerns(section, name, only))
  const restart = dataItems(dataAt(root, 'restart')).find((section) => concerns(section, name, true))
  return {
    role: own.length > 0 || (only && sections.length === 0) ? 'web' : 'worker',
    port: firstAnswer(own, (section) => locatedScalar(dataAt(section, 'internal_port'))),
    healthPath: firstAnswer(own, pathOfChecks) ?? firstAnswer(dataEntries(dataAt(root, 'checks')), ({ value }) => located(dataAt(value, 'path'))),
    restart: located(dataAt(restart, 'policy')) ?? located(dataAt(root, 'restart', 'policy')),
    instances: firstAnswer(own, (section) => locatedScalar(dataAt(section, 'min_machines_running'))),
  }
}

/** A section without `processes` is for the process called app, or for the only one. */
function concerns(section: DataNode, name: string, otherwise: boolean): boolean {
  const processes = dataItems(dataAt(section, 'processes'))
  return processes.length === 0 ? otherwise || name === 'app' : processes.some((process) => stringOf(process) === name)
}

function pathOfChecks(section: DataNode): Located<string> | undefined {
  return firstAnswer([...dataItems(dataAt(section, 'checks')), ...dataItems(dataAt(section, 'http_checks'))], (check) => located(dataAt(check, 'path')))
}
