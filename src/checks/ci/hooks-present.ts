import { gitHooksIn } from '../../documents/git-hooks.ts'
import { fileStart } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { sourcesOf } from './sources.ts'

/** Hooks that run before a commit tell its author at once what CI would tell later. */
export const hooksPresent: Check<{ hooks: readonly string[] }> = {
  name: 'ci/hooks-present',
  question: 'Does the repository bring git hooks that check a change before it is committed?',
  reads: [],
  options: (z) => z.strictObject({ hooks: z.array(z.string()).default([]).describe('What the hooks must run, by a part of their names: ruff, mypy, gitleaks.') }),
  *look({ tree }, { hooks: wanted = [] }): Iterable<Outcome> {
    const found = gitHooksIn(tree)
    const filled = found.filter(({ hooks }) => hooks.length > 0)
    const [first] = filled
    if (found[0] && !first) return yield { state: 'fail', variant: 'empty', at: found[0].at, facts: { tool: found[0].tool } }
    if (!first) {
      if (sourcesOf(tree).length > 0) yield { state: 'fail', at: fileStart('.pre-commit-config.yaml') }
      return
    }
    const lacking = wanted.filter((name) => !filled.some(({ hooks }) => hooks.some((hook) => hook.includes(name))))
    if (lacking.length > 0) yield { state: 'fail', variant: 'lacking', at: first.at, facts: { tool: first.tool, lacking: lacking.join(', ') } }
    else yield { state: 'pass', at: first.at }
  },
}
