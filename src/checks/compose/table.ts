import type { AnyCheck } from '../check.ts'
import { buildAndImage } from './build-and-image.ts'
import { containerNameUnique, containerNameValid } from './container-names.ts'
import { defaultSecrets } from './default-secrets.ts'
import { awaitedHealth, storeAwaited } from './dependency-health.ts'
import { developmentMode } from './development-mode.ts'
import { dockerSocket } from './docker-socket.ts'
import { serviceHealth } from './healthcheck.ts'
import { hostMounts } from './host-mounts.ts'
import { hotReload } from './hot-reload.ts'
import { imageTag } from './image-tag.ts'
import { ineffectiveClears } from './ineffective-clears.ts'
import { insidePorts } from './inside-ports.ts'
import { listForbids, listRequires } from './list-entries.ts'
import { logLevel } from './log-level.ts'
import { logRotation } from './log-rotation.ts'
import { mountPropagation } from './mount-propagation.ts'
import { persistentData } from './persistent-data.ts'
import { portsBound, portsUnprivileged } from './port-bindings.ts'
import { portQuotes } from './port-quotes.ts'
import { projectResolves } from './project-resolves.ts'
import { publishedPortClashes } from './published-port-clashes.ts'
import { redisPersistence } from './redis-persistence.ts'
import { restartPolicy } from './restart-policy.ts'
import { settingForbidden } from './setting-forbidden.ts'
import { settingPresent } from './setting-present.ts'
import { signalsForwarded } from './signals.ts'
import { sourceMounts } from './source-mounts.ts'

export const composeChecks: readonly AnyCheck[] = [
  awaitedHealth,
  buildAndImage,
  containerNameUnique,
  containerNameValid,
  defaultSecrets,
  developmentMode,
  dockerSocket,
  hostMounts,
  hotReload,
  imageTag,
  ineffectiveClears,
  insidePorts,
  listForbids,
  listRequires,
  logLevel,
  logRotation,
  mountPropagation,
  persistentData,
  portQuotes,
  portsBound,
  portsUnprivileged,
  projectResolves,
  publishedPortClashes,
  redisPersistence,
  restartPolicy,
  serviceHealth,
  settingForbidden,
  settingPresent,
  signalsForwarded,
  sourceMounts,
  storeAwaited,
]
