import type { Documents } from '../../documents/documents.ts'
import { unitSetting, unitSettings, unitWords } from '../../documents/systemd-unit.ts'
import type { SystemdUnit, UnitSetting } from '../../documents/systemd-unit.ts'
import { baseName } from '../../production/program-word.ts'
import type { Project } from '../../production/project.ts'
import { baseNameOf } from '../../tree/folders.ts'
import { fileStart } from '../../tree/location.ts'
import type { Location } from '../../tree/location.ts'
import { oncePer } from '../../tree/once-per.ts'
import type { Check, Outcome } from '../check.ts'

interface UnitOptions {
  /** Values by key, wanted of every unit that production runs. */
  readonly expect: Readonly<Record<string, string>>
  readonly units: readonly { readonly path: string; readonly expect: Readonly<Record<string, string>> }[]
}

/** Holds the units of systemd that production runs to what makes them start at boot, without privileges, and as declared. */
export const unitAsDeclared: Check<UnitOptions> = {
  name: 'container/unit-settings',
  question: 'Does every unit of systemd name an account and a target, start an absolute path, and have the values that were declared?',
  reads: ['unit'],
  options: (z) => {
    const expect = z.record(z.string(), z.string()).default({})
    return z.strictObject({
      expect: expect.describe('Values by key that every unit is to have, such as User: app. Of ExecStart a part of the command is enough.'),
      units: z.array(z.strictObject({ path: z.string().describe('A unit of the repository.'), expect })).default([]).describe('The same for single units, which must be there.'),
    })
  },
  *look(project, { expect = {}, units = [] }): Iterable<Outcome> {
    const wanted = new Map(units.map((unit) => [unit.path.replace(/^\.\//, ''), unit.expect ?? {}]))
    for (const path of wanted.keys()) if (!project.tree.has(path)) yield { state: 'fail', variant: 'absent', at: project.declared.at ?? fileStart(path), facts: { file: path } }
    const running = runningUnits(project)
    for (const { path, content } of project.documents.of('unit')) {
      const own = wanted.get(path)
      if (!content || (!own && !running.has(path))) continue
      yield* unitOutcomes(path, content, { ...expect, ...own }, project)
    }
  },
}

/** Paths of the units that are production, or may be. */
function runningUnits({ production }: Project): ReadonlySet<string> {
  return new Set(production.deployments.filter(({ by, standing }) => by === 'unit' && standing !== 'other').map(({ path }) => path))
}

function* unitOutcomes(path: string, unit: SystemdUnit, expect: Readonly<Record<string, string>>, project: Project): Generator<Outcome> {
  const outcomes = [...declaredValues(unit, expect), ...startPath(unit), ...account(path, unit, expect), ...target(path, unit, expect, project)]
  const name = baseNameOf(path)
  for (const outcome of outcomes) yield { ...outcome, facts: { unit: name, ...outcome.facts } }
  if (outcomes.length === 0) yield { state: 'pass', at: fileStart(path), facts: { unit: name } }
}

function* declaredValues(unit: SystemdUnit, expect: Readonly<Record<string, string>>): Generator<Outcome> {
  for (const [key, value] of Object.entries(expect)) {
    const settings = unit.settings.filter((setting) => setting.key === key)
    const facts = { key, wanted: value, value: settings.at(-1)?.value.text ?? '' }
    if (settings.some((setting) => isAsWanted(setting, value))) continue
    const last = settings.at(-1)
    yield last ? { state: 'fail', variant: 'value', at: last.at, facts } : { state: 'fail', variant: 'lacking', at: endOf(unit, key), facts }
  }
}

/** Of a command a part is enough, and of a list one element. */
function isAsWanted({ key, value: { text } }: UnitSetting, wanted: string): boolean {
  const actual = text.replace(/\s+/g, ' ')
  if (actual === wanted) return true
  if (/^Exec/.test(key)) return ` ${actual} `.includes(` ${wanted} `) || actual.includes(`/${wanted}`) || ` ${actual} `.includes(`/${wanted} `)
  return (key === 'EnvironmentFile' && actual.replace(/^-/, '') === wanted) || (/^(WantedBy|After|Requires|Wants)$/.test(key) && actual.split(' ').includes(wanted))
}

/** Sections that the usual keys belong to; [Service] for all others. */
const SECTIONS: Readonly<Record<string, string>> = { WantedBy: 'Install', RequiredBy: 'Install', Alias: 'Install', After: 'Unit', Requires: 'Unit', Wants: 'Unit', Description: 'Unit', StartLimitBurst: 'Unit', StartLimitIntervalSec: 'Unit' }

/** The last setting of the section a key belongs to, else the last of the file. */
function endOf({ settings, source }: SystemdUnit, key: string): Location {
  const section = Object.hasOwn(SECTIONS, key) ? SECTIONS[key] : 'Service'
  return (settings.findLast((setting) => setting.section === section) ?? settings.at(-1))?.at ?? fileStart(source.path)
}

/** systemd starts an absolute path, or a bare name from the system's own folders; `venv/bin/gunicorn` it refuses. */
function* startPath(unit: SystemdUnit): Generator<Outcome> {
  for (const setting of unitSettings(unit, 'Service', 'ExecStart')) {
    const program = programOf(setting)
    if (program !== undefined && program.includes('/') && !/^[/%$]/.test(program)) yield { state: 'fail', variant: 'relative', at: setting.at, facts: { program } }
  }
}

function programOf(setting: UnitSetting): string | undefined {
  return unitWords(setting.value)[0]?.text.replace(/^[-@:+!|]*/, '')
}

/** Where applications lie; what lies elsewhere belongs to the system, and much of that must be root. */
const APPLICATION = /^\/(opt|srv|home|var\/www|app|apps|code|data)\//
/** Interpreters and servers, wherever they lie. */
const RUNS_APPLICATION = /^(python[\d.]*|node|nodejs|deno|bun|java|ruby|php[\d.]*|dotnet|uvicorn|gunicorn|hypercorn|granian|daphne|puma|celery|npm|npx|yarn|pnpm|uv|poetry|flask|streamlit)$/

function* account(path: string, unit: SystemdUnit, expect: Readonly<Record<string, string>>): Generator<Outcome> {
  if (Object.hasOwn(expect, 'User') || /(^|\/)(user|\.config\/systemd\/user)\/[^/]+$/.test(path)) return
  const start = unitSettings(unit, 'Service', 'ExecStart')[0]
  const user = unitSetting(unit, 'Service', 'User')
  const type = unitSetting(unit, 'Service', 'Type')?.value.text
  const program = (start && programOf(start)) ?? ''
  const ofApplication = RUNS_APPLICATION.test(baseName(program) ?? '') || APPLICATION.test(program)
  if (!ofApplication || type === 'oneshot') return
  if (user && /^(root|0)$/.test(user.value.text)) yield { state: 'fail', variant: 'root', at: user.at }
  else if (!user && !/^(yes|true|1|on)$/i.test(unitSetting(unit, 'Service', 'DynamicUser')?.value.text ?? '')) yield { state: 'fail', variant: 'no-user', at: endOf(unit, 'User') }
}

/** A unit that nothing wants is not started at boot; one that a timer, a socket or another unit starts need not be. */
function* target(path: string, unit: SystemdUnit, expect: Readonly<Record<string, string>>, { tree, documents }: Project): Generator<Outcome> {
  if (Object.hasOwn(expect, 'WantedBy') || unit.settings.some(({ section, key }) => section === 'Install' && /^(WantedBy|RequiredBy|UpheldBy|Alias)$/.test(key))) return
  const name = baseNameOf(path)
  const stem = path.replace(/@?\.service$/, '')
  if (['.timer', '.socket', '.path', '@.timer', '@.socket'].some((ending) => tree.has(`${stem}${ending}`))) return
  // A socket of another name starts the unit as well.
  if (unit.settings.some(({ key, value: { text } }) => /^(Requires|Sockets|BindsTo|PartOf)$/.test(key) && /\.(socket|timer|path|target)(\s|$)/.test(text))) return
  if (!unitsWanted(documents).has(name)) yield { state: 'fail', variant: 'not-enabled', at: endOf(unit, 'WantedBy') }
}

/** The units that others start. */
const unitsWanted = oncePer((documents: Documents): ReadonlySet<string> => {
  const settings = documents.of('unit').flatMap(({ content }) => content?.settings ?? [])
  return new Set(settings.filter(({ key }) => /^(Wants|Requires|BindsTo|Upholds|OnFailure|OnSuccess|Also)$/.test(key)).flatMap(({ value }) => value.text.split(/\s+/)))
})
