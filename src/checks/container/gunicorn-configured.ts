import { shown } from '../../documents/document.ts'
import type { GunicornConfig, GunicornSetting } from '../../documents/gunicorn-config.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Project } from '../../production/project.ts'
import { repositoryFile } from '../../production/repository-file.ts'
import type { Server } from '../../production/server-command.ts'
import { baseNameOf } from '../../tree/folders.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { runningDeployments } from '../compose/running-part.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { mayNotRun } from './server-workers.ts'

interface Range {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

interface GunicornOptions {
  readonly sets: readonly string[]
  readonly workers?: Range | undefined
  readonly timeout?: Range | undefined
  readonly 'worker-class'?: string | undefined
  readonly bind?: string | readonly string[] | undefined
  readonly loglevel?: readonly string[] | undefined
}

/** Options of the command line that say the same as a setting of the file. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  workers: ['-w', '--workers'],
  bind: ['-b', '--bind'],
  worker_class: ['-k', '--worker-class'],
  timeout: ['-t', '--timeout'],
  accesslog: ['--access-logfile'],
  errorlog: ['--error-logfile', '--log-file'],
  loglevel: ['--log-level'],
}

/** Holds gunicorn, where production starts it with a configuration file, to the settings that production needs. */
export const gunicornConfigured: Check<GunicornOptions> = {
  name: 'container/gunicorn-configured',
  question: 'Is the configuration file there that gunicorn is started with, and does it set what production needs?',
  reads: ['compose', 'dockerfile', 'platform', 'unit', 'gunicorn'],
  options: (z) => {
    const range = z.strictObject({ min: z.number().optional(), max: z.number().optional() })
    return z.strictObject({
      sets: z.array(z.string()).default(['workers', 'bind', 'accesslog', 'errorlog', 'loglevel']).describe('Settings that must be set, in the file or by an option.'),
      workers: range.optional().describe('How many workers are fine.'),
      timeout: range.optional().describe('Which timeouts are fine, in seconds.'),
      'worker-class': z.string().optional().describe('The class of workers that is wanted.'),
      bind: z.union([z.string(), z.array(z.string())]).optional().describe('The address, or the addresses, that are fine.'),
      loglevel: z.array(z.string()).optional().describe('Levels that are fine.'),
    })
  },
  look: (project, options) => oncePerPlace(lookAt(project, { ...options, sets: options.sets ?? ['workers', 'bind', 'accesslog', 'errorlog', 'loglevel'] })),
}

function* lookAt(project: Project, options: GunicornOptions): Generator<Outcome> {
  for (const deployment of runningDeployments(project)) {
    const { server, name } = deployment
    if (server?.name !== 'gunicorn' || mayNotRun(deployment)) continue
    const missing = missingFile(deployment, server, project)
    if (missing) yield { state: 'fail', variant: 'missing', at: missing.at, facts: { service: name, file: missing.file } }
    const config = configOf(deployment, server, project)
    if (!config) continue
    const outcomes = [...settingOutcomes(config, deployment, options)]
    for (const outcome of outcomes) yield { ...outcome, facts: { service: name, file: config.source.path, ...outcome.facts } }
    if (outcomes.length === 0) yield { state: 'pass', at: config.settings[0]?.at ?? config.source.locate(0), facts: { service: name } }
  }
}

/** The file that the command names by a relative path and that is nowhere in the repository. What an image's build makes is not known. */
function missingFile({ folder = '', image }: Deployment, { configuration, configurationRead }: Server, { tree }: Project): { file: string; at: Location } | undefined {
  const file = configuration?.value.known ? configuration.value.value : undefined
  if (configurationRead || !configuration || configuration.from !== 'option' || file === undefined || /^(\/|python:|~)/.test(file) || file.includes('$')) return undefined
  if (image && image.chain.some(({ instructions }) => instructions.some((instruction) => instruction.keyword === 'RUN' || (instruction.keyword === 'COPY' && instruction.from !== undefined)))) {
    if (image.file.source.text.includes(baseNameOf(file))) return undefined
  }
  return repositoryFile(file, { tree, folder, image }) === undefined ? { file, at: configuration.at } : undefined
}

function configOf({ folder = '', image }: Deployment, { configuration }: Server, { tree, documents }: Project): GunicornConfig | undefined {
  if (!configuration?.value.known) return undefined
  const path = repositoryFile(configuration.value.value.replace(/^file:/, ''), { tree, folder, image })
  return documents.of('gunicorn').find((document) => document.path === path)?.content
}

function* settingOutcomes(config: GunicornConfig, { started, programs }: Deployment, options: GunicornOptions): Generator<Outcome> {
  const words = new Set([...started, ...programs].flatMap((program) => program.words.map((word) => shown(word).replace(/=.*$/s, ''))))
  const settings = new Map(config.settings.map((setting) => [setting.name, setting]))
  const isOption = (name: string): boolean => (FLAGS[name] ?? []).some((flag) => words.has(flag))
  const wanted = [['worker_class', options['worker-class']], ['bind', options.bind], ['loglevel', options.loglevel]] as const
  const demanded = [...options.sets, ...wanted.flatMap(([name, value]) => (value === undefined ? [] : [name]))]
  const lacking = [...new Set(demanded)].filter((name) => !settings.has(name) && !isOption(name))
  if (lacking.length > 0) yield { state: 'fail', at: (config.settings.at(-1) ?? { at: config.source.locate(0) }).at, facts: { settings: lacking.join(', '), first: lacking[0] ?? '' } }
  // An option of the command line wins over the file, and is looked at where the workers and the ports are.
  const own = (name: string): GunicornSetting | undefined => (isOption(name) ? undefined : settings.get(name))
  const refused = (setting: GunicornSetting, fine: string): Outcome => ({ state: 'fail', variant: 'value', at: setting.at, facts: { setting: setting.name, value: String(setting.value), wanted: fine } })
  for (const name of ['workers', 'timeout'] as const) {
    const range = options[name]
    const setting = own(name)
    if (range && typeof setting?.value === 'number' && !isWithin(setting.value, range)) yield refused(setting, shownRange(range))
  }
  for (const [name, allowed] of wanted) {
    const setting = own(name)
    const values = allowed === undefined ? [] : [allowed].flat()
    if (setting && typeof setting.value === 'string' && values.length > 0 && !values.includes(setting.value)) yield refused(setting, values.join(' or '))
  }
}

function isWithin(value: number, { min, max }: Range): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max)
}

function shownRange({ min, max }: Range): string {
  if (min !== undefined && max !== undefined) return min === max ? String(min) : `${min} to ${max}`
  return min !== undefined ? `at least ${min}` : `at most ${max ?? ''}`
}
