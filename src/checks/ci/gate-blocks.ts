import type { CiNeutered } from '../../production/ci-neutered.ts'
import type { Check, Outcome } from '../check.ts'
import { gatesOf } from './gates.ts'
import type { Gate } from './gates.ts'
import type { Purpose } from './purpose.ts'

/** What the purposes are called in a sentence, the weightiest first. */
const TITLES: readonly (readonly [Purpose, string])[] = [
  ['test', 'test run'],
  ['secret-scan', 'secret scan'],
  ['image-scan', 'image scan'],
  ['vulnerability-scan', 'dependency scan'],
  ['static-analysis', 'security analysis'],
  ['typecheck', 'type check'],
  ['lint', 'linter'],
  ['format', 'format check'],
]

/** Ways that keep a failure from counting for good; others are part of a script's own handling. */
const WAYS: Partial<Record<CiNeutered['why'], string>> = {
  'or-true': 'is followed by `|| true` or its like',
  'continue-on-error': 'stands under continue-on-error',
  'exit-code': 'is set to succeed whatever it finds',
  'ignored-status': 'runs where errors are ignored',
  background: 'runs in the background, where nobody waits for its result',
  pipe: 'is piped into another command, whose result alone counts without pipefail',
  make: 'is called with a leading "-", which ignores its failure',
  'never-runs': 'stands under a condition that is never true',
}

/** Finds checks that run and can stop nothing. */
export const gateBlocks: Check = {
  name: 'ci/gate-blocks',
  question: 'Does every test, linter and scanner in CI stop the run when it fails?',
  reads: ['workflow'],
  *look({ production }): Iterable<Outcome> {
    const gates = gatesOf(production.ci).gates.filter(({ purposes }) => TITLES.some(([purpose]) => purposes.includes(purpose)))
    const blocking = gates.filter(({ neutered }) => neutered === undefined)
    const seen = new Set<string>()
    for (const gate of gates) {
      const at = gate.mendAt
      const place = `${at.path}:${at.line}:${at.column}`
      if (seen.has(place)) continue
      seen.add(place)
      const way = gate.neutered && WAYS[gate.neutered.why]
      if (way === undefined) {
        if (!gate.neutered) yield { state: 'pass', at: gate.at }
      } else if (!isDoubled(gate, blocking)) yield { state: 'fail', at, facts: { tool: gate.tool, kind: titleOf(gate), way }, ...calledFrom(gate) }
    }
  },
}

/** The same tool that blocks elsewhere, as one run for the report and one for the gate; or a second scan for secrets. */
function isDoubled(gate: Gate, blocking: readonly Gate[]): boolean {
  const blocksToo = (other: Gate): boolean => other.tool === gate.tool && other.purposes.some((purpose) => gate.purposes.includes(purpose))
  const scansSecrets = (other: Gate): boolean => gate.purposes.includes('secret-scan') && other.purposes.includes('secret-scan')
  return blocking.some((other) => blocksToo(other) || scansSecrets(other))
}

/** The step of the workflow, where the command stands in something that it calls. */
function calledFrom({ at, mendAt }: Gate): Pick<Outcome, 'related'> {
  return at.path === mendAt.path ? {} : { related: [{ at, message: 'CI calls it here' }] }
}

function titleOf({ purposes }: Gate): string {
  return TITLES.find(([purpose]) => purposes.includes(purpose))?.[1] ?? 'check'
}
