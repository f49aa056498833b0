import type { Check, Outcome } from '../check.ts'
import { alertmanagersOf, rulesOf, serversOf } from './prometheus-files.ts'

/** Follows an alert from the Prometheus that raises it to somebody who is told. */
export const alertDelivery: Check = {
  name: 'observability/alert-delivery',
  question: 'Are alerts handed to an Alertmanager, and does it tell somebody?',
  reads: ['prometheus'],
  *look(project): Iterable<Outcome> {
    const alerting = rulesOf(project).some(({ content }) => content.alerts.length > 0)
    for (const { content } of serversOf(project)) {
      const { alerting: targets, ruleFiles, ruleFilesAt } = content
      if (targets && (targets.targets.length > 0 || targets.discovered)) yield { state: 'pass', at: targets.at }
      else if (targets) yield { state: 'fail', variant: 'no-target', at: targets.at }
      else if (alerting && !content.remote && ruleFilesAt && ruleFiles.length > 0) yield { state: 'fail', variant: 'no-alertmanager', at: ruleFilesAt }
    }
    for (const { content } of alertmanagersOf(project)) {
      const receiver = content.receivers.find(({ name }) => name === content.receiver?.value)
      if (!content.receiver || content.receiver.value.includes('{{')) continue
      if (!receiver) yield { state: 'fail', variant: 'unknown-receiver', at: content.receiver.at, facts: { receiver: content.receiver.value } }
      else if (content.receivers.some(({ delivers }) => delivers)) yield { state: 'pass', at: receiver.at }
      else yield { state: 'fail', variant: 'silent', at: receiver.at, facts: { receiver: receiver.name } }
    }
  },
}
