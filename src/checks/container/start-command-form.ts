import type { CommandInstruction } from '../../documents/dockerfile.ts'
import type { Image } from '../../production/image.ts'
import { servicesOf } from '../../production/image-services.ts'
import type { Service, System } from '../../production/service.ts'
import type { Check, Outcome } from '../check.ts'
import type { Edit } from '../edit.ts'

/** Judges the CMD and ENTRYPOINT that hold in the end. A shell line whose command is `exec` hands its process over, and is fine. */
export const startCommandForm: Check = {
  name: 'container/start-command-form',
  question: 'Are CMD and ENTRYPOINT of the image written so that no shell stands between Docker and the program?',
  reads: ['dockerfile'],
  *look({ production }): Iterable<Outcome> {
    for (const image of production.images) {
      if (!image.production) continue
      for (const instruction of started(image, production.systems)) {
        if (!instruction || (instruction.exec === undefined && instruction.script === undefined)) continue
        const { at, keyword } = instruction
        if (instruction.exec !== undefined || handsOver(instruction)) yield { state: 'pass', at }
        else if (misspelt(instruction)) yield { state: 'fail', at, facts: { keyword }, variant: 'misspelt' }
        else yield { state: 'fail', at, facts: { keyword }, edits: keyword === 'ENTRYPOINT' && image.command ? [] : execForm(instruction) }
      }
    }
  },
}

/** What no service replaces: an entrypoint of compose replaces both, a command CMD alone. */
function started(image: Image, systems: readonly System[]): readonly (CommandInstruction | undefined)[] {
  const services = servicesOf(image, systems)
  const replaced = (how: (service: Service) => unknown): boolean => services.length > 0 && services.every(how)
  return [
    replaced(({ entrypoint }) => entrypoint) ? undefined : image.entrypoint,
    replaced(({ entrypoint, command }) => entrypoint ?? command) ? undefined : image.command,
  ]
}

function handsOver({ script }: CommandInstruction): boolean {
  const last = script?.commands.findLast(({ pipeline }) => pipeline.length === 1)
  return last?.name === 'exec' && last.args.length > 0
}

/** Meant as a JSON array and written with single quotes, or with a comma too many. */
function misspelt(instruction: CommandInstruction): boolean {
  const { text } = instruction.arguments
  return text.startsWith('[') && text.endsWith(']')
}

/** Words that only a shell understands: its own commands, and keywords before a command. */
const SHELL_WORDS = new Set(['.', ':', '!', 'alias', 'cd', 'eval', 'exec', 'exit', 'export', 'set', 'source', 'trap', 'ulimit', 'umask', 'unset', 'wait'])

/**
 * The words of a single command, none of which the shell would have changed. An ENTRYPOINT in shell form drops CMD, which
 * would come back as its arguments; so that is left to people.
 */
function execForm({ arguments: written, script }: CommandInstruction): readonly Edit[] {
  const [command, more] = script?.commands ?? []
  if (!command?.word || more || !script || script.errors.length > 0 || command.neutered || command.conditional || command.within) return []
  const words = [command.word, ...command.args]
  const values = words.flatMap(({ value, text }) => (value === undefined || /[*?[\]{}~$`\\\n]/.test(text) ? [] : [value]))
  const together = words.map(({ text }) => text).join('').replace(/\s/g, '')
  if (values.length < words.length || SHELL_WORDS.has(values[0] as string) || together !== written.text.replace(/\s/g, '')) return []
  return [{ at: written.locate(0), written: written.text, replacement: `[${values.map((value) => JSON.stringify(value)).join(', ')}]`, safe: false }]
}
