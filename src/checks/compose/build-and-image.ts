import type { Outcome } from '../check.ts'
import { shown } from '../../documents/document.ts'
import { serviceCheck } from './service-check.ts'
import { settingEntry } from './setting.ts'

/** With both, what runs is whatever the host happens to have under that name. */
export const buildAndImage = serviceCheck({
  name: 'compose/build-and-image',
  question: 'Does a service that can be built and pulled say which of both happens?',
  *look(service): Iterable<Outcome> {
    if (!service.build || !service.image) return
    const policy = settingEntry(service, 'pull_policy')
    const facts = { image: shown(service.image.value) }
    if (policy) yield { state: 'pass', at: policy.key.at, facts }
    else yield { state: 'fail', at: settingEntry(service, 'build')?.key.at ?? service.build.at, facts }
  },
})
