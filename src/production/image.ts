import type { Documents } from '../documents/documents.ts'

export interface Image {
  readonly path: string
}

export function imagesOf(_documents: Documents): readonly Image[] {
  return []
}
