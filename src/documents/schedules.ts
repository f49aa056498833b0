import { baseNameOf } from '../tree/folders.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Location } from '../tree/location.ts'
import type { Tree } from '../tree/tree.ts'
import { partOf } from './joined-text.ts'
import { readOwnFiles } from './own-files.ts'
import { parseShell } from './shell.ts'
import type { ShellScript } from './shell.ts'
import { linesOf } from './source-lines.ts'
import { parseSystemdUnit, unitSetting, unitSettings } from './systemd-unit.ts'

/** An entry of a crontab in the repository. */
export interface CronEntry {
  /** Five fields, or `@daily` and its like. */
  readonly schedule: string
  readonly script: ShellScript
  readonly at: Location
}

/** A timer of systemd. */
export interface Timer {
  /** The unit it starts, ending included. */
  readonly unit: string
  /** `OnCalendar=` as written; empty where it counts from an event. */
  readonly calendar: string
  readonly at: Location
}

const CRON_FILE = /(^|\/)(crontab|cronfile|[\w-]+\.(cron|crontab)|crontab\.[\w-]+)$|(^|\/)(cron\.d|crontabs|cron)\/[\w.-]+$/i
const NO_CRON = /\.(md|sh|py|js|ts|rb|go|ya?ml|json|txt|conf|toml)$/i
const MOST = { files: 200 }

/** The lines of crontabs that start something. */
export function cronEntriesIn(tree: Tree): readonly CronEntry[] {
  return readOwnFiles(tree, (path) => CRON_FILE.test(path) && !NO_CRON.test(path), MOST, (source) => entriesOf(source, /(^|\/)cron\.d\//.test(source.path)))
}

const ENTRY = /^\s*(@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|reboot)|(?:[\d*,/A-Za-z-]+[ \t]+){4}[\d*,/A-Za-z-]+)[ \t]+/
const LONGEST_LINE = 4000

function* entriesOf(source: SourceText, named: boolean): Generator<CronEntry> {
  for (const { text, offset, at } of linesOf(source)) {
    const match = text.length > LONGEST_LINE || /^\s*(#|[A-Za-z_]\w*\s*=)/.test(text) ? null : ENTRY.exec(text)
    if (!match) continue
    // In /etc/cron.d the next word is the account it runs as.
    const account = named ? (/^\S+\s+/.exec(text.slice(match[0].length))?.[0].length ?? 0) : 0
    const command = partOf(source, offset + match[0].length + account, offset + text.length)
    yield { schedule: (match[1] as string).trim(), script: parseShell(command, { errexit: false, pipefail: false }), at }
  }
}

/** The timers of systemd in the repository. */
export function timersIn(tree: Tree): readonly Timer[] {
  return readOwnFiles(tree, (path) => path.endsWith('.timer'), {}, (source) => {
    const unit = parseSystemdUnit(source).content
    if (!unit) return []
    const { path } = source
    const calendar = unitSettings(unit, 'Timer', 'OnCalendar')[0]
    const first = calendar ?? unit.settings.find(({ section }) => section === 'Timer')
    const started = unitSetting(unit, 'Timer', 'Unit')?.value.text ?? baseNameOf(path).replace(/\.timer$/, '.service')
    return first ? [{ unit: started, calendar: calendar?.value.text ?? '', at: first.at }] : []
  })
}
