import type { Instruction } from '../../documents/dockerfile.ts'
import { allSteps } from '../../production/image-steps.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { isSecretVariable } from '../secrets/declared-secrets.ts'
import { mentionsSecret } from '../secrets/secret-name.ts'
import { isPlaceholder, isReference } from '../secrets/secret-value.ts'

/** Told by the name: neither ARG nor ENV keeps a value from those who get the image or its history. */
export const secretVariable: Check = {
  name: 'container/secret-variable',
  question: 'Does no ARG or ENV carry a credential?',
  reads: ['dockerfile'],
  *look(project): Iterable<Outcome> {
    const { documents } = project
    for (const { content } of documents.of('dockerfile')) {
      if (content?.stages[0]?.from) for (const instruction of content.globals) yield* judged(instruction, project)
    }
    for (const { instruction } of allSteps(documents)) yield* judged(instruction, project)
  },
}

function* judged(instruction: Instruction, project: Project): Iterable<Outcome> {
  if (instruction.keyword !== 'ARG' && instruction.keyword !== 'ENV') return
  for (const { key, value, at } of instruction.entries) {
    if (!(mentionsSecret(key) || isDeclared(key, value, project)) || isSwitch(value)) yield { state: 'pass', at }
    else yield { state: 'fail', at, facts: { name: key, keyword: instruction.keyword, value: value ?? '' }, ...(instruction.keyword === 'ARG' && { variant: isStandIn(value) ? 'stand-in' : 'argument' }) }
  }
}

/** What the contract calls a secret counts where a value stands here that may be one. */
function isDeclared(key: string, value: string | undefined, project: Project): boolean {
  return value !== undefined && isSecretVariable(project, key, value) && !isPlaceholder(value)
}

/** `ARG SECRET_KEY=dummy`: there so that a build step starts, and not set from outside. */
function isStandIn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && !isReference(value) && isPlaceholder(value)
}

/** `ALLOW_EMPTY_PASSWORD=yes` is no credential, nor is a path to one. */
function isSwitch(value: string | undefined): boolean {
  return value !== undefined && (/^(true|false|yes|no|on|off|0|1)$/i.test(value) || /^\/[^\s/]*\/\S+$/.test(value))
}
