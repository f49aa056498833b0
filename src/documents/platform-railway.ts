import type { Located, Location } from '../tree/location.ts'
import { fileStart } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { dataAt, dataEntries, located } from './data-node.ts'
import type { DataNode } from './data-node.ts'
import type { Parsed } from './document.ts'
import { readJson } from './located-json.ts'
import { readToml } from './located-toml.ts'
import { commandOfValue, platformService } from './platform-content.ts'
import type { PlatformCommand, PlatformFile, PlatformService } from './platform-content.ts'
import { locatedScalar, firstAnswer } from './platform-values.ts'

/** `railway.json` or `railway.toml`: one service, with what `environments.production` changes of it. */
export function parseRailwayFile(source: SourceText): Parsed<PlatformFile> {
  const { root, problems } = source.path.endsWith('.toml') ? readToml(source) : readJson(source, true)
  if (root?.kind !== 'mapping') return { content: undefined, problems }
  const said: Said = (section, key) => dataAt(root, 'environments', 'production', section, key) ?? dataAt(root, section, key)
  return { content: { source, platform: 'railway', services: servicesOf(said, source.path), environment: [] }, problems }
}

/** A setting, the production environment's own first. */
type Said = (section: 'build' | 'deploy', key: string) => DataNode | undefined

function servicesOf(said: Said, path: string): PlatformService[] {
  const start = located(said('deploy', 'startCommand'))
  const cron = located(said('deploy', 'cronSchedule'))
  const release = releaseCommand(said('deploy', 'preDeployCommand'))
  const at: Location = start?.at ?? fileStart(path)
  const main = platformService({
    name: 'app',
    at,
    role: cron && cron.value !== '' ? 'job' : 'web',
    command: commandOfValue(start, 'entrypoint-and-command'),
    dockerfile: located(said('build', 'dockerfilePath')),
    image: located(said('deploy', 'image')),
    build: buildOf(located(said('build', 'builder'))),
    healthPath: located(said('deploy', 'healthcheckPath')),
    restart: located(said('deploy', 'restartPolicyType')),
    instances: locatedScalar(said('deploy', 'numReplicas')) ?? replicasOfRegions(said('deploy', 'multiRegionConfig')),
  })
  return release ? [main, platformService({ name: 'pre-deploy', at: release.at, role: 'release', command: release })] : [main]
}

function buildOf(builder: Located<string> | undefined): PlatformService['build'] {
  if (!builder) return undefined
  return builder.value.toUpperCase() === 'DOCKERFILE' ? 'docker' : 'buildpack'
}

function releaseCommand(node: DataNode | undefined): PlatformCommand | undefined {
  const [first] = node?.kind === 'sequence' ? node.items : [node]
  return commandOfValue(located(first), 'entrypoint-and-command')
}

/** With several regions the first one that says a number speaks for all. */
function replicasOfRegions(node: DataNode | undefined): Located<string> | undefined {
  return firstAnswer(dataEntries(node), ({ value }) => locatedScalar(dataAt(value, 'numReplicas')))
}
