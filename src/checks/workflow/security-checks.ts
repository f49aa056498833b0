import type { AnyCheck } from '../check.ts'
import { actionAdvisory } from './action-advisory.ts'
import { actionArchived } from './action-archived.ts'
import { actionForbidden } from './action-forbidden.ts'
import { actionTyposquat } from './action-typosquat.ts'
import { adhocInstall } from './adhoc-install.ts'
import { appToken } from './app-token.ts'
import { botCondition } from './bot-condition.ts'
import { cachePoisoning } from './cache-poisoning.ts'
import { checkoutCredentials } from './checkout-credentials.ts'
import { concurrency } from './concurrency.ts'
import { containerCredentials } from './container-credentials.ts'
import { dangerousTrigger } from './dangerous-trigger.ts'
import { expressionInCode } from './expression-in-code.ts'
import { imagePinned } from './image-pinned.ts'
import { insecureCommands } from './insecure-commands.ts'
import { releaseEvidence } from './release-evidence.ts'
import { reverseShell } from './reverse-shell.ts'
import { runnerFileWritten } from './runner-file-written.ts'
import { secretsEnvironment } from './secrets-environment.ts'
import { secretsInBulk } from './secrets-in-bulk.ts'
import { secretsInherited } from './secrets-inherited.ts'
import { secretsSent } from './secrets-sent.ts'
import { secretsTakenApart } from './secrets-taken-apart.ts'
import { selfHostedRunner } from './self-hosted-runner.ts'
import { tokenPermissions } from './token-permissions.ts'
import { toolVersion } from './tool-version.ts'
import { triggerAuthorisation } from './trigger-authorisation.ts'
import { trustedPublishing } from './trusted-publishing.ts'
import { untrustedCheckout } from './untrusted-checkout.ts'
import { usesPinned } from './uses-pinned.ts'

/** Questions about what a workflow lets others do. */
export const securityChecks: readonly AnyCheck[] = [
  usesPinned, tokenPermissions, expressionInCode, dangerousTrigger, untrustedCheckout, runnerFileWritten, insecureCommands, containerCredentials,
  actionAdvisory, actionArchived, actionForbidden, actionTyposquat, checkoutCredentials, triggerAuthorisation, botCondition, selfHostedRunner, cachePoisoning,
  secretsInherited, secretsInBulk, secretsEnvironment, secretsTakenApart, secretsSent, reverseShell, appToken, imagePinned, toolVersion, adhocInstall,
  trustedPublishing, concurrency, releaseEvidence,
]
