import type { AnyCheck } from '../check.ts'
import { actionInputsValid } from './action-inputs-valid.ts'
import { actionMetadataValid } from './action-metadata-valid.ts'
import { actionRuntimeCurrent } from './action-runtime-current.ts'
import { callsValid } from './calls-valid.ts'
import { commandsCurrent } from './commands-current.ts'
import { conditionsSound } from './conditions-sound.ts'
import { eventsValid } from './events-valid.ts'
import { expressionValid } from './expression-valid.ts'
import { globsValid } from './globs-valid.ts'
import { idsValid } from './ids-valid.ts'
import { matrixValid } from './matrix-valid.ts'
import { needsValid } from './needs-valid.ts'
import { operatorsSound } from './operators-sound.ts'
import { permissionsValid } from './permissions-valid.ts'
import { runnerLabelsValid } from './runner-labels-valid.ts'
import { scheduleValid } from './schedule-valid.ts'
import { scriptsSound } from './scripts-sound.ts'
import { shellsValid } from './shells-valid.ts'
import { syntaxValid } from './syntax-valid.ts'
import { usesWellFormed } from './uses-well-formed.ts'
import { variableNamesValid } from './variable-names-valid.ts'

/** Checks of what GitHub accepts and of what then does what it says. */
export const validityChecks: readonly AnyCheck[] = [
  actionInputsValid,
  actionMetadataValid,
  actionRuntimeCurrent,
  callsValid,
  commandsCurrent,
  conditionsSound,
  eventsValid,
  expressionValid,
  globsValid,
  idsValid,
  matrixValid,
  needsValid,
  operatorsSound,
  permissionsValid,
  runnerLabelsValid,
  scheduleValid,
  scriptsSound,
  shellsValid,
  syntaxValid,
  usesWellFormed,
  variableNamesValid,
]
