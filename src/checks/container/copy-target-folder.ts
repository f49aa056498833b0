import { allSteps } from '../../production/image-steps.ts'
import type { Check, Outcome } from '../check.ts'
import { behindWord } from '../edit.ts'

/** A target of `.` is a folder to BuildKit, slash or not. */
export const copyTargetFolder: Check = {
  name: 'container/copy-target-folder',
  question: 'Does a COPY or ADD of several sources name a folder as its target?',
  reads: ['dockerfile'],
  *look({ documents }): Iterable<Outcome> {
    for (const { instruction, scope } of allSteps(documents)) {
      if ((instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') || !instruction.target || instruction.sources.length < 2) continue
      const { at } = instruction
      const target = /[/\\]$/.test(instruction.target.text) ? { known: true as const, value: '/' } : scope.expand(instruction.target.text)
      if (!target.known) continue
      const folder = /[/\\]$|(^|\/)\.{1,2}$/.test(target.value)
      if (folder) yield { state: 'pass', at }
      else yield { state: 'fail', at, facts: { keyword: instruction.keyword, count: instruction.sources.length, target: target.value }, edits: [behindWord(instruction.target, '/', true)] }
    }
  },
}
