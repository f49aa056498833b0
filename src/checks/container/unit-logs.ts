import { unitSetting } from '../../documents/systemd-unit.ts'
import type { UnitSetting } from '../../documents/systemd-unit.ts'
import type { Check, Outcome } from '../check.ts'

/** Units of systemd that production runs, or may run; the journal, where output goes by default, throws away its oldest lines. */
export const unitLogs: Check = {
  name: 'container/unit-logs',
  question: 'Does the output of every unit of systemd go where old lines are thrown away?',
  reads: ['unit'],
  *look({ documents, production, tree }): Iterable<Outcome> {
    const rotated = tree.entries.some(({ path }) => /logrotate/i.test(path))
    for (const { by, standing, path, at, name } of production.deployments) {
      const unit = by === 'unit' && standing !== 'other' ? documents.of('unit').find((document) => document.path === path)?.content : undefined
      if (!unit) continue
      const places = ['StandardOutput', 'StandardError'].flatMap((key) => unitSetting(unit, 'Service', key) ?? [])
      const files = places.filter(isFile)
      for (const setting of files) if (!rotated) yield { state: 'fail', at: setting.at, facts: { unit: name, file: fileOf(setting) } }
      if (files.length === 0) yield { state: 'pass', at: places[0]?.at ?? at, facts: { unit: name } }
    }
  },
}

/** `truncate:` starts over whenever the unit does. */
function isFile({ value }: UnitSetting): boolean {
  return /^(file|append):/.test(value.text) && !/^(file|append):\/dev\//.test(value.text)
}

function fileOf({ value }: UnitSetting): string {
  return value.text.slice(value.text.indexOf(':') + 1)
}
