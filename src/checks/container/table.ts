import type { AnyCheck } from '../check.ts'
import { addSource } from './add-source.ts'
import { baseImageDigest } from './base-image-digest.ts'
import { baseImageTag } from './base-image-tag.ts'
import { certificatesChecked } from './certificates-checked.ts'
import { copyOrigin } from './copy-origin.ts'
import { copyTargetAbsolute } from './copy-target-absolute.ts'
import { copyTargetFolder } from './copy-target-folder.ts'
import { copyWholeRoot } from './copy-whole-root.ts'
import { downloadExecuted } from './download-executed.ts'
import { envSelfReference } from './env-self-reference.ts'
import { exposedPortsAllowed } from './exposed-ports-allowed.ts'
import { exposedPortsValid } from './exposed-ports-valid.ts'
import { finalUser } from './final-user.ts'
import { gunicornConfigured } from './gunicorn-configured.ts'
import { healthcheckPresent } from './healthcheck-present.ts'
import { imageRegistry } from './image-registry.ts'
import { installLocked } from './install-locked.ts'
import { instructionOnce } from './instruction-once.ts'
import { instructionOrder } from './instruction-order.ts'
import { onbuildTrigger } from './onbuild-trigger.ts'
import { processRestarted } from './process-restarted.ts'
import { productionDeclared } from './production-declared.ts'
import { requirementsHashed } from './requirements-hashed.ts'
import { runCacheRemoved } from './run-cache-removed.ts'
import { runIndexRefresh } from './run-index-refresh.ts'
import { runInstallConfirmed } from './run-install-confirmed.ts'
import { runPassword } from './run-password.ts'
import { runPipefail } from './run-pipefail.ts'
import { runRecommends } from './run-recommends.ts'
import { runScriptSound } from './run-script-sound.ts'
import { runSudo } from './run-sudo.ts'
import { runSystemUpgrade } from './run-system-upgrade.ts'
import { runUseradd } from './run-useradd.ts'
import { runVersionPinned } from './run-version-pinned.ts'
import { scaledByLoad } from './scaled-by-load.ts'
import { secretFileCopied } from './secret-file-copied.ts'
import { secretVariable } from './secret-variable.ts'
import { serverWorkers } from './server-workers.ts'
import { signaturesChecked } from './signatures-checked.ts'
import { singletonWorker } from './singleton-worker.ts'
import { stageName } from './stage-name.ts'
import { startCommandForm } from './start-command-form.ts'
import { unitLogs } from './unit-logs.ts'
import { unitAsDeclared } from './unit-settings.ts'
import { workdirAbsolute } from './workdir-absolute.ts'
import { workdirOutside } from './workdir-outside.ts'
import { workerRuns } from './worker-runs.ts'

export const containerChecks: readonly AnyCheck[] = [
  addSource,
  baseImageDigest,
  baseImageTag,
  certificatesChecked,
  copyOrigin,
  copyTargetAbsolute,
  copyTargetFolder,
  copyWholeRoot,
  downloadExecuted,
  envSelfReference,
  exposedPortsAllowed,
  exposedPortsValid,
  finalUser,
  gunicornConfigured,
  healthcheckPresent,
  imageRegistry,
  installLocked,
  instructionOnce,
  instructionOrder,
  onbuildTrigger,
  processRestarted,
  productionDeclared,
  requirementsHashed,
  runCacheRemoved,
  runIndexRefresh,
  runInstallConfirmed,
  runPassword,
  runPipefail,
  runRecommends,
  runScriptSound,
  runSudo,
  runSystemUpgrade,
  runUseradd,
  runVersionPinned,
  scaledByLoad,
  secretFileCopied,
  secretVariable,
  serverWorkers,
  signaturesChecked,
  singletonWorker,
  stageName,
  startCommandForm,
  unitAsDeclared,
  unitLogs,
  workdirAbsolute,
  workdirOutside,
  workerRuns,
]
