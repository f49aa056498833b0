import type { Documents } from '../../documents/documents.ts'
import type { Tree } from '../../tree/tree.ts'
import type { DeclaredSystem } from '../production.ts'
import type { System } from '../service.ts'

export function systemsOf(_tree: Tree, _documents: Documents, _declared: readonly DeclaredSystem[]): readonly System[] {
  return []
}
