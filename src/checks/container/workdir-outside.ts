import { allSteps } from '../../production/image-steps.ts'
import type { Check, Outcome } from '../check.ts'

export const workdirOutside: Check<{ folders: string[] }> = {
  name: 'container/workdir-outside',
  question: 'Does every WORKDIR lie outside of the given folders?',
  reads: ['dockerfile'],
  options: (z) => z.strictObject({ folders: z.array(z.string().startsWith('/')) }),
  *look({ documents }, { folders }): Iterable<Outcome> {
    for (const { instruction, scope } of allSteps(documents)) {
      const [word] = instruction.keyword === 'WORKDIR' ? instruction.words : []
      const path = word && scope.expand(word.text)
      if (!path?.known || !path.value.startsWith('/')) continue
      const folder = folders.find((system) => path.value === system || path.value.startsWith(`${system}/`))
      if (folder === undefined) yield { state: 'pass', at: instruction.at }
      else yield { state: 'fail', at: instruction.at, facts: { path: path.value, folder } }
    }
  },
}
