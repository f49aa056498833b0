import type { AnyCheck } from '../check.ts'
import { cacheSettings } from './cache-settings.ts'

export const cacheChecks: readonly AnyCheck[] = [cacheSettings]
