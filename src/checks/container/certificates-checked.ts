import type { EnvEntry } from '../../documents/workflow.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { disabledCertificateCheck, disablesByVariable } from '../commands/certificate-check.ts'
import { executedScripts } from './executed-scripts.ts'

/** Without the check, TLS protects from nobody: whoever answers is believed. */
export const certificatesChecked: Check = {
  name: 'container/certificates-checked',
  question: 'Are certificates checked by every command and variable of images and workflows?',
  reads: ['dockerfile', 'workflow', 'action'],
  *look(project): Iterable<Outcome> {
    for (const { scripts } of executedScripts(project)) {
      for (const { at, invocations } of scripts) {
        let found = false
        for (const invocation of invocations) {
          const by = disabledCertificateCheck(invocation)
          if (by === undefined) continue
          found = true
          yield { state: 'fail', at: invocation.program === '' ? invocation.command.at : invocation.at, facts: { switch: by } }
        }
        if (!found) yield { state: 'pass', at }
      }
    }
    yield* variables(project)
  },
}

function* variables(project: Project): Generator<Outcome> {
  for (const { content } of project.documents.of('dockerfile')) {
    for (const instruction of content?.instructions ?? []) {
      if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') continue
      for (const { key, value, at } of instruction.entries) {
        yield { state: disablesByVariable(key, value) ? 'fail' : 'pass', at, facts: { switch: `${key}=${value ?? ''}` } }
      }
    }
  }
  for (const { content } of project.documents.of('workflow')) {
    yield* entries(content?.env ?? [])
    for (const job of content?.jobs ?? []) {
      yield* entries(job.env)
      for (const step of job.steps) yield* entries(step.env)
    }
  }
  for (const { content } of project.documents.of('action')) for (const step of content?.steps ?? []) yield* entries(step.env)
}

function* entries(variables: readonly EnvEntry[]): Generator<Outcome> {
  for (const { name, value, at } of variables) {
    if (disablesByVariable(name, value.text)) yield { state: 'fail', at, facts: { switch: `${name}=${value.text}` } }
  }
}
