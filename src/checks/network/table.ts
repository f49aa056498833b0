import type { AnyCheck } from '../check.ts'
import { httpsRedirect } from './https-redirect.ts'
import { proxyTimeout } from './proxy-timeout.ts'
import { securityHeaders } from './security-headers.ts'
import { siteConfiguration } from './site-configuration.ts'
import { uploadLimit } from './upload-limit.ts'
import { weakCiphers } from './weak-ciphers.ts'

export const networkChecks: readonly AnyCheck[] = [proxyTimeout, weakCiphers, httpsRedirect, siteConfiguration, securityHeaders, uploadLimit]
