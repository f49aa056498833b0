import type { Invocation } from '../../documents/invocation.ts'
import type { Edit } from '../edit.ts'
import type { PackageCache } from './package-caches.ts'
import type { RunStep } from './run-commands.ts'

/** Keeps the cache out of the layer: by an option of every command that fills it, or by emptying it at the end of a plain `a && b`. */
export function cacheEdits(run: RunStep, cache: PackageCache, filling: readonly Invocation[]): readonly Edit[] {
  const last = filling.at(-1)
  // Through sudo, cleaning would have to go through it as well.
  if (!cache.avoidance) return cache.emptying && last && filling.every(({ wrappers }) => wrappers.length === 0) ? emptied(run, cache.emptying(last)) : []
  const edits = filling.flatMap((invocation) => cache.avoidance?.(invocation) ?? [])
  return edits.length === filling.length ? edits : []
}

/** A RUN behind this one may count on what is removed. */
function emptied({ instruction }: RunStep, emptying: string): readonly Edit[] {
  const { arguments: written, script, exec } = instruction
  if (!script || exec || script.errors.length > 0 || written.text !== script.source.text || /#|[;&|]\s*$/.test(written.text)) return []
  const [first] = script.commands
  const plain = script.commands.every(({ statement, neutered, onFailure, conditional }) => statement === first?.statement && !neutered && onFailure.length === 0 && !conditional)
  return plain ? [{ at: written.locate(written.text.length), written: '', replacement: ` && ${emptying}`, safe: false }] : []
}
