import { shown } from '../../documents/document.ts'
import type { Outcome } from '../check.ts'
import { runsToCompletion } from './one-shot.ts'
import { serviceCheck } from './service-check.ts'
import { isEmpty, settingEntry } from './setting.ts'

export const restartPolicy = serviceCheck({
  name: 'compose/restart-policy',
  question: 'Does every service that is to keep running start again by itself?',
  *look(service, { system }): Iterable<Outcome> {
    const deployed = settingEntry(service, 'deploy.restart_policy')
    if (service.restart) yield { state: 'pass', at: service.restart.at, facts: { policy: shown(service.restart.value) } }
    else if (deployed && !isEmpty(deployed.value)) yield { state: 'pass', at: deployed.key.at }
    else if (!runsToCompletion(service, system)) yield { state: 'fail', at: service.at }
  },
})
