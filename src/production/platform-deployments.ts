import { known } from '../documents/document.ts'
import type { Text } from '../documents/document.ts'
import type { Documents } from '../documents/documents.ts'
import type { PlatformFile, PlatformService } from '../documents/platform-content.ts'
import { joinedPath } from '../tree/joined-path.ts'
import type { Located } from '../tree/location.ts'
import { dockerfileAt } from './built-image.ts'
import type { DeploymentSketch } from './deployment.ts'
import { platformEnvironment } from './environment.ts'
import { imageOfStage } from './image.ts'
import type { Image } from './image.ts'
import { programsInstead, startedPrograms } from './start-command.ts'
import { wordText } from './start-scripts.ts'
import { folderOf } from '../tree/folders.ts'

/** What the files of hosting platforms would run. An `app.json` adds to the Procfile beside it. */
export function platformDeployments(documents: Documents): readonly DeploymentSketch[] {
  const files = documents.of('platform').flatMap(({ content }) => content ?? [])
  const procfiles = new Set(files.filter(({ platform }) => platform === 'procfile').map(({ source }) => folderOf(source.path)))
  const apps = new Map(files.filter(isHerokuApp).map((file) => [folderOf(file.source.path), file]))
  return files.flatMap((file) => {
    const folder = folderOf(file.source.path)
    if (isHerokuApp(file) && procfiles.has(folder)) return []
    const app = file.platform === 'procfile' ? apps.get(folder) : undefined
    return file.services.map((service) => deploymentOf(withApp(service, app), file, [...file.environment, ...(app?.environment ?? [])], documents))
  })
}

function isHerokuApp({ platform, source }: PlatformFile): boolean {
  return platform === 'heroku' && source.path.endsWith('app.json')
}

function withApp(service: PlatformService, app: PlatformFile | undefined): PlatformService {
  const formation = app?.services.find(({ name }) => name === service.name)
  return formation ? { ...service, instances: formation.instances } : service
}

function deploymentOf(service: PlatformService, file: PlatformFile, shared: PlatformFile['environment'], documents: Documents): DeploymentSketch {
  const home = folderOf(file.source.path)
  const folder = service.folder ? joinedPath(service.fromRoot ? '' : home, service.folder.value) : home
  const image = imageOfService(service, file, folder, documents)
  const text = (value: Located<string> | undefined): Located<Text> | undefined => value && { value: wordText(value.value), at: value.at }
  return {
    name: service.name,
    by: 'platform',
    path: file.source.path,
    at: service.at,
    role: service.role,
    platform: file.platform,
    system: undefined,
    service: undefined,
    folder,
    image,
    pulled: text(service.image),
    started: service.command ? programsInstead(service.command.script, service.command.replaces, image) : startedPrograms(undefined, image),
    environment: platformEnvironment([...service.environment, ...shared], image),
    port: text(service.port),
    healthPath: service.healthPath && { value: known(service.healthPath.value), at: service.healthPath.at },
    restart: text(service.restart),
    instances: text(service.instances),
  }
}

/** The platforms that build the Dockerfile of a folder without being told to. */
const BUILDS_BY_ITSELF = new Set(['railway', 'fly'])

function imageOfService({ dockerfile, target, image, build }: PlatformService, { platform }: PlatformFile, folder: string, documents: Documents): Image | undefined {
  if (image || build === 'buildpack' || (!dockerfile && build !== 'docker' && !BUILDS_BY_ITSELF.has(platform))) return undefined
  const written = dockerfile?.value ?? 'Dockerfile'
  const paths = [joinedPath(folder, written), joinedPath('', written)]
  const document = paths.map((path) => dockerfileAt(path, documents)).find((found) => found !== undefined)
  return document && imageOfStage(document, target?.value)
}
