import type { CopyInstruction } from '../documents/dockerfile.ts'
import { parseImageReference } from './image-reference.ts'
import type { ImageReference } from './image-reference.ts'
import type { StageOrigin } from './image-stages.ts'

/** What `--from` names: an earlier stage, the stage itself, a later one, an image; `unknown` where it holds a variable. */
export type CopyOrigin =
  | { readonly kind: 'earlier' | 'itself' | 'later'; readonly stage: StageOrigin }
  | { readonly kind: 'image'; readonly reference: ImageReference | undefined }
  | { readonly kind: 'missing' | 'unknown' }

/** Stages by name and number, to be asked from anywhere in the file. */
export class StageIndex {
  private readonly origins: readonly StageOrigin[]
  private readonly named = new Map<string, StageOrigin[]>()

  constructor(origins: readonly StageOrigin[]) {
    this.origins = origins
    for (const origin of origins) {
      const { name } = origin.stage
      if (name === undefined) continue
      const same = this.named.get(name)
      if (same) same.push(origin)
      else this.named.set(name, [origin])
    }
  }

  /** Undefined where nothing is copied from elsewhere. `missing` is a number that no stage has. */
  copyOrigin({ from }: CopyInstruction, { stage }: StageOrigin): CopyOrigin | undefined {
    if (from === undefined) return undefined
    if (from.includes('$')) return { kind: 'unknown' }
    const named = this.named.get(from.toLowerCase())
    const found = named?.findLast((origin) => origin.stage.index < stage.index) ?? named?.[0] ?? (/^\d{1,6}$/.test(from) ? this.origins[Number(from)] : undefined)
    if (!found) return /^\d+$/.test(from) ? { kind: 'missing' } : { kind: 'image', reference: parseImageReference(from) }
    if (found.stage.index === stage.index) return { kind: 'itself', stage: found }
    return { kind: found.stage.index < stage.index ? 'earlier' : 'later', stage: found }
  }
}
