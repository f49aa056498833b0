import type { AnyCheck } from '../check.ts'
import { deployGuarded } from './deploy-guarded.ts'
import { imageBuilt } from './image-built.ts'
import { imageTags } from './image-tags.ts'
import { namesResolve } from './names-resolve.ts'
import { publishAfterTest } from './publish-after-test.ts'
import { runtimeSupported } from './runtime-supported.ts'
import { runtimeVersions } from './runtime-versions.ts'

export const deliveryChecks: readonly AnyCheck[] = [imageBuilt, publishAfterTest, imageTags, deployGuarded, runtimeVersions, runtimeSupported, namesResolve]
