import type { Instruction } from '../../documents/dockerfile.ts'
import type { Check, Outcome } from '../check.ts'

const KEYWORDS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'] as const

/** Of these instructions only the last in a stage counts; what a stage below says is meant to be replaced. */
export const instructionOnce: Check<{ instruction: (typeof KEYWORDS)[number] }> = {
  name: 'container/instruction-once',
  question: 'Does the instruction stand at most once in each stage?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ instruction: z.enum(KEYWORDS) }),
  *look({ documents }, { instruction: keyword }): Iterable<Outcome> {
    for (const { content } of documents.of('dockerfile')) {
      for (const { instructions } of content?.stages ?? []) {
        let before: Instruction | undefined
        for (const instruction of instructions) {
          if (instruction.keyword !== keyword || instruction.onbuild) continue
          const { at } = instruction
          if (before) yield { state: 'fail', at, facts: { line: before.at.line }, related: [{ at: before.at, message: `This ${keyword} has no effect.` }] }
          else yield { state: 'pass', at }
          before = instruction
        }
      }
    }
  },
}
