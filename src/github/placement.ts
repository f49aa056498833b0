import { plural } from '../report/plural.ts'
import type { Annotation } from './annotation.ts'
import type { Api } from './api.ts'
import { headFiles } from './head-files.ts'
import type { HeadFile, JudgedPlace } from './head-files.ts'
import { below } from './workspace-path.ts'

/** Annotations with the lines of the commit they are shown on, and sentences on what that made of them. */
export interface Placement {
  readonly annotations: readonly Annotation[]
  readonly notes: readonly string[]
}

/**
 * What was judged may be the merge with the target branch, or that branch itself; what is annotated is the head commit. A line that
 * only the target branch has is annotated at the nearest one of both; a file that only it has, not at all.
 */
export async function placedOnHead(annotations: readonly Annotation[], place: JudgedPlace, root: string, headSha: string, connected: (() => Promise<Api>) | undefined): Promise<Placement> {
  if (annotations.length === 0) return { annotations, notes: [] }
  const pathOf = ({ path }: Annotation): string => below(root, path) ?? ''
  const files = await headFiles(place, headSha, annotations.map(pathOf), connected)
  if (!files) return { annotations, notes: ['The lines are those of what was judged: the head commit could not be compared with it.'] }
  let moved = 0
  const placed = annotations.flatMap((annotation): Annotation[] => {
    const file = files.get(pathOf(annotation))
    if (file === 'absent') return []
    const found = file ? onHead(annotation, file) : annotation
    if (found.message !== annotation.message) moved++
    return [found]
  })
  const absent = annotations.length - placed.length
  return {
    annotations: placed,
    notes: [
      ...(absent === 0 ? [] : [`${plural(absent, 'finding')} in files that only the target branch has: listed here, since this branch has no line for ${absent === 1 ? 'it' : 'them'}.`]),
      ...(moved === 0 ? [] : [`${plural(moved, 'finding')} on lines that only the target branch has: shown at the nearest line of this branch.`]),
    ],
  }
}

function onHead(annotation: Annotation, file: Exclude<HeadFile, 'absent'>): Annotation {
  const line = file(annotation.line)
  if (line !== undefined) return { ...annotation, line, endLine: Math.max(line, lastKept(annotation, file)) }
  const nearest = nearestKept(annotation.line, file)
  return { ...annotation, line: nearest, endLine: nearest, column: 1, message: `In what was judged this is line ${annotation.line}, which this branch does not have.\n${annotation.message}` }
}

/** The last line of an annotation that lives on. */
function lastKept({ line, endLine }: Annotation, file: Exclude<HeadFile, 'absent'>): number {
  for (let last = endLine; last > line; last--) {
    const kept = file(last)
    if (kept !== undefined) return kept
  }
  return 0
}

/** How far from a line another one is looked for. */
const MAX_DISTANCE = 1000

function nearestKept(line: number, file: Exclude<HeadFile, 'absent'>): number {
  for (let distance = 1; distance <= MAX_DISTANCE; distance++) {
    const kept = file(line - distance) ?? file(line + distance)
    if (kept !== undefined) return kept
  }
  return 1
}
