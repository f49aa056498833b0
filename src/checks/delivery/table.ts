import type { AnyCheck } from '../check.ts'
import { deployGuarded } from './deploy-guarded.ts'
import { imageBuilt } from './image-built.ts'
import { imageTags } from './image-tags.ts'
import { publishAfterTest } from './publish-after-test.ts'

export const deliveryChecks: readonly AnyCheck[] = [imageBuilt, publishAfterTest, imageTags, deployGuarded]
