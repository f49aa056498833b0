import type { CommandInstruction } from '../../documents/dockerfile.ts'
import type { Image } from '../../production/image.ts'
import { servicesOf } from '../../production/image-services.ts'
import type { Service, System } from '../../production/service.ts'
import type { Check, Outcome } from '../check.ts'

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
        else yield { state: 'fail', at, facts: { keyword }, ...(misspelt(instruction) && { variant: 'misspelt' }) }
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
