import type { RE2JS } from 're2js'

let engine: typeof RE2JS | undefined

/** Loads the engine that runs the team's own patterns; before that none can be made. */
export async function loadLinearPatterns(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS
}

/** A pattern that runs in linear time, whatever it is and whatever it is held to. @throws where it is none, or the engine is not loaded */
export function linearPattern(expression: string): RE2JS {
  if (!engine) throw new Error('the engine for patterns is not loaded')
  return engine.compile(expression)
}
