import type { StartedProgram } from '../../production/start-command.ts'
import type { Location } from '../../tree/location.ts'
import type { Outcome } from '../check.ts'
import { partCheck } from './running-part.ts'

const LEVEL_NAME = /(^|_)(LOG_?LEVEL|LOGGING_?LEVEL(_\w{1,60})?|LOGLEVEL)$|^(RUST_LOG|LOG_LEVEL_\w+|ROOT_LOG_LEVEL)$/i
const VERBOSE = /^(debug|trace|verbose|silly|all|finest|finer)$/i

/** Debug output fills disks and gives away what users send. */
export const logLevel = partCheck({
  name: 'compose/log-level',
  question: 'Does everything that runs log at info or above?',
  *look(part): Iterable<Outcome> {
    for (const { key, kind, value, at } of part.environment) {
      if (!LEVEL_NAME.test(key) || !value.known) continue
      const wrong = VERBOSE.test(value.value.trim())
      yield { state: wrong ? 'fail' : 'pass', at, facts: { setting: key, level: value.value }, ...(wrong && kind === 'default' && { variant: 'fallback' }) }
    }
    const level = part.server?.logLevel
    if (level?.from === 'configuration' && level.value.known) yield { state: VERBOSE.test(level.value.value) ? 'fail' : 'pass', at: level.at, facts: { setting: 'loglevel', level: level.value.value } }
    for (const program of part.programs) {
      for (const { at, option, level } of levelsOf(program)) yield { state: VERBOSE.test(level) ? 'fail' : 'pass', at, facts: { setting: option, level } }
    }
  },
})

/** `--log-level debug`, `--log.level=DEBUG`. */
function levelsOf({ words, places }: StartedProgram): { at: Location; option: string; level: string }[] {
  const isCelery = words.some((word) => word.known && /(^|\/)celery$/.test(word.value))
  return words.flatMap((word, index) => {
    const option = word.known ? /^(--(?:log[-_.]?level|logging[-_.]level))(?:=(.*))?$/i.exec(word.value) : null
    const next = words[index + 1]
    const name = option?.[1] ?? (isCelery && word.known && word.value === '-l' ? '-l' : undefined)
    const level = option?.[2] ?? (name && next?.known ? next.value : undefined)
    const at = places[index]
    return level === undefined || name === undefined || !at ? [] : [{ at, option: name, level }]
  })
}
