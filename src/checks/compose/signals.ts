import { programsOfScript } from '../../production/start-command.ts'
import type { Outcome } from '../check.ts'
import { runsToCompletion } from './one-shot.ts'
import { serviceCheck } from './service-check.ts'
import { settingEntry, settingText } from './setting.ts'

const SHELL = /^(\/\S+\/)?(ba|da|a|z|k)?sh$/

/** A shell that is process 1 does not pass on the signal to stop: the program behind it is killed after the grace period. */
export const signalsForwarded = serviceCheck({
  name: 'compose/signals-forwarded',
  question: 'Does the signal to stop reach the program of every service that is started by a shell?',
  *look(service, { system }): Iterable<Outcome> {
    const place = (service.command ?? service.entrypoint)?.at
    if (!place || runsToCompletion(service, system)) return
    const [shell, option, script] = [...(service.entrypoint?.value ?? []), ...(service.command?.value ?? [])].map((word) => (word.known ? word.value : undefined))
    if (shell === undefined || !SHELL.test(shell) || option === undefined || !/^-[a-z]*c$/.test(option) || script === undefined) return yield { state: 'pass', at: place }
    const init = settingText(settingEntry(service, 'init')?.value)
    const last = programsOfScript(script, place).at(-1)?.words[0]
    const ends = (init?.known && init.value === 'true') || (last?.known && last.value === 'exec')
    yield { state: ends ? 'pass' : 'fail', at: place, facts: { shell } }
  },
})
