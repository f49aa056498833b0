import type { Outcome } from '../check.ts'
import { runsToCompletion } from './one-shot.ts'
import { serviceCheck } from './service-check.ts'
import { settingEntry, settingText } from './setting.ts'

/** The json-file driver, Docker's default, keeps every line until the disk is full. */
export const logRotation = serviceCheck({
  name: 'compose/log-rotation',
  question: 'Is the log of every service kept from growing without bound?',
  *look(service, { system }): Iterable<Outcome> {
    if (runsToCompletion(service, system)) return
    const logging = settingEntry(service, 'logging')
    const driver = settingText(settingEntry(service, 'logging.driver')?.value)
    if (driver && !driver.known) return yield { state: 'unknown', at: logging?.key.at ?? service.at }
    const limit = settingEntry(service, 'logging.options.max-size')
    if (driver && driver.value !== 'json-file') yield { state: 'pass', at: logging?.key.at ?? service.at }
    else if (limit) yield { state: 'pass', at: limit.key.at }
    else yield { state: 'fail', at: logging?.key.at ?? service.at }
  },
})
