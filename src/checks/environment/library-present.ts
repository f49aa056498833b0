import type * as z from '../schema.ts'
import type { Check, Outcome } from '../check.ts'
import { runtimeLibraries } from './libraries.ts'

interface Options {
  readonly libraries: readonly string[]
}

/** Tells where a program depends on a library that does a certain work; says nothing where it does not. */
export const libraryPresent: Check<Options> = {
  name: 'environment/library-present',
  question: 'Does a program depend on one of these libraries at run time?',
  reads: ['manifest'],
  options: (schema: typeof z) => schema.strictObject({ libraries: schema.array(schema.string()).min(1).describe('Names of libraries; one that ends in * stands for all that begin so.') }),
  *look(project, { libraries }): Iterable<Outcome> {
    const exact = new Set(libraries.map((name) => name.toLowerCase()))
    const beginnings = [...exact].flatMap((name) => (name.endsWith('*') ? [name.slice(0, -1)] : []))
    for (const { name, at } of runtimeLibraries(project)) {
      const written = name.toLowerCase()
      if (exact.has(written) || beginnings.some((beginning) => written.startsWith(beginning))) yield { state: 'pass', at, facts: { library: name } }
    }
  },
}
