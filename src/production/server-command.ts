import { known, shown, unknown } from '../documents/document.ts'
import type { Text } from '../documents/document.ts'
import type { GunicornConfig } from '../documents/gunicorn-config.ts'
import type { Located, Location } from '../tree/location.ts'
import { baseName, programIndex } from './program-word.ts'
import { ALIASES, SERVERS } from './server-options.ts'
import type { ServerGrammar, ServerSetting, ServerSwitch } from './server-options.ts'
import type { Variable } from './service.ts'
import type { StartedProgram } from './start-command.ts'

/** A server's setting with the place it comes from. */
export interface ServerValue {
  /** Unknown where only the host can tell; a default that is written beside a variable is its value. */
  readonly value: Text
  readonly from: 'option' | 'configuration' | 'environment'
  /** Whether the value holds only where the host sets nothing: `${WORKERS:-4}`. */
  readonly fallback: boolean
  readonly at: Location
}

/** The server a command starts, as far as its words, its configuration file and its environment tell. What is not said is undefined. */
export interface Server {
  /** `uvicorn`, `gunicorn`, `node`, `manage.py`, ... */
  readonly name: string
  readonly at: Location
  readonly application: ServerValue | undefined
  readonly host: ServerValue | undefined
  readonly port: ServerValue | undefined
  readonly workers: ServerValue | undefined
  readonly threads: ServerValue | undefined
  /** In seconds, where the server takes it so. */
  readonly timeout: ServerValue | undefined
  readonly logLevel: ServerValue | undefined
  /** The configuration file it is given, or finds by itself. */
  readonly configuration: ServerValue | undefined
  /** Whether what its configuration file sets is known. */
  readonly configurationRead: boolean
  /** The option that makes it reload on changes. */
  readonly reload: Located<string> | undefined
  readonly debug: Located<string> | undefined
}

/** What a server reads beside its words. */
export interface ServerSurroundings {
  readonly variable: (name: string) => Variable | undefined
  /** The configuration file gunicorn is given, or the one it looks for where the name is undefined. */
  readonly gunicornConfig: (path: string | undefined) => GunicornConfig | undefined
}

const NOTHING: ServerSurroundings = { variable: () => undefined, gunicornConfig: () => undefined }

/** The server a program is, seen through wrappers (`tini --`, `poetry run`, `python -m`); undefined where it is none we know. */
export function serverOf(program: StartedProgram, surroundings: ServerSurroundings = NOTHING): Server | undefined {
  const words = program.words.map((word) => (word.known ? word.value : undefined))
  const index = programIndex(words)
  const base = baseName(words[index])?.replace(/^php-fpm[\d.]*$/, 'php-fpm')
  const name = base === undefined ? undefined : canonical(base)
  const grammar = name !== undefined && Object.hasOwn(SERVERS, name) ? SERVERS[name] : undefined
  const at = program.places[index]
  if (name === undefined || !grammar || !at) return undefined
  const line = readLine(program, index + 1, grammar, surroundings)
  if (!isStarted(name, grammar, line)) return undefined
  const settings = new Map(line.settings)
  const operand = name === 'java' ? undefined : line.operands[(grammar.commands?.length ?? 0) + (grammar.operand ?? 0)]
  if (operand && grammar.operand !== undefined && name !== 'manage.py') settings.set('application', operand)
  if (name === 'manage.py' && operand) settings.set('bind', operand)
  const config = name === 'gunicorn' ? surroundings.gunicornConfig(pathOf(settings.get('config'))) : undefined
  const inVariable = argumentsVariable(name, grammar, surroundings)
  for (const [setting, value] of [...inVariable.settings, ...settingsOfConfig(config), ...settingsOfVariables(grammar, surroundings)]) {
    if (!settings.has(setting)) settings.set(setting, value)
  }
  return serverWith(name, at, settings, new Map([...switchesOfVariables(grammar, surroundings), ...inVariable.switches, ...line.switches]), config)
}

function canonical(name: string): string {
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] as string) : name
}

function serverWith(name: string, at: Location, settings: ReadonlyMap<ServerSetting, ServerValue>, switches: ReadonlyMap<ServerSwitch, Located<string>>, config: GunicornConfig | undefined): Server {
  const bound = boundTo(settings.get('bind'))
  const given = settings.get('config')
  const own = config && !given ? { value: known(config.source.path), from: 'configuration' as const, fallback: false, at: config.source.locate(0) } : given
  return {
    name,
    at,
    application: settings.get('application'),
    host: settings.get('host') ?? bound.host,
    port: settings.get('port') ?? bound.port,
    workers: settings.get('workers'),
    threads: settings.get('threads'),
    timeout: settings.get('timeout'),
    logLevel: settings.get('logLevel'),
    configuration: own,
    configurationRead: given === undefined || config !== undefined,
    reload: switches.get('reload') ?? switchOfConfig(config, 'reload'),
    debug: switches.get('debug') ?? switchOfConfig(config, 'spew'),
  }
}

interface Line {
  readonly settings: ReadonlyMap<ServerSetting, ServerValue>
  readonly switches: ReadonlyMap<ServerSwitch, Located<string>>
  readonly operands: readonly ServerValue[]
}

/** `flask run`, `next start`: another command of the program is no server. */
function isStarted(name: string, { commands = [] }: ServerGrammar, { operands }: Line): boolean {
  if (name === 'pm2' && operands[0]?.value.known && operands[0].value.value !== 'start') return /\.([cm]?js|json|ya?ml)$/.test(operands[0].value.value)
  return commands.every((command, index) => {
    const word = operands[index]?.value
    return word?.known === true && canonical(word.value) === command
  })
}

/** Options with their values, switches, and the words that are neither. */
function readLine({ words, places }: StartedProgram, start: number, grammar: ServerGrammar, surroundings: ServerSurroundings): Line {
  const settings = new Map<ServerSetting, ServerValue>()
  const switches = new Map<ServerSwitch, Located<string>>()
  const operands: ServerValue[] = []
  for (let index = start; index < words.length; index++) {
    const word = words[index] as Text
    const at = places[index] as Location
    const written = shown(word)
    if (!written.startsWith('-') || written === '-') {
      operands.push(valueOf(word, at, 'option', surroundings))
      continue
    }
    const option = optionOf(written, grammar)
    const turned = switchOf(option.name, grammar)
    if (turned && option.value !== 'false') switches.set(turned, { value: option.name, at })
    if (turned || grammar.flags?.includes(option.name) || option.name.startsWith('--no-')) continue
    const about = settingOf(option.name, grammar)
    const inline = option.value === undefined ? undefined : word.known ? known(option.value) : unknown(option.value)
    const next = words[index + 1]
    const takesNext = inline === undefined && next !== undefined && (about !== undefined || takesValue(option.name, next, grammar))
    const value = inline ?? (takesNext ? next : undefined)
    const place = takesNext ? (places[index + 1] ?? at) : at
    if (about && value) settings.set(about, valueOf(value, place, 'option', surroundings))
    if (takesNext) index++
  }
  return { settings, switches, operands }
}

/** `--port=80`, `-w4`. */
function optionOf(written: string, grammar: ServerGrammar): { readonly name: string; readonly value: string | undefined } {
  const equals = written.indexOf('=')
  if (written.startsWith('--') && equals > 0) return { name: written.slice(0, equals), value: written.slice(equals + 1) }
  const short = written.slice(0, 2)
  if (!written.startsWith('--') && written.length > 2 && settingOf(written, grammar) === undefined && settingOf(short, grammar)) return { name: short, value: written.slice(2) }
  return { name: written, value: undefined }
}

function settingOf(option: string, { settings = {} }: ServerGrammar): ServerSetting | undefined {
  return (Object.keys(settings) as ServerSetting[]).find((about) => settings[about]?.includes(option))
}

function switchOf(option: string, { switches = {} }: ServerGrammar): ServerSwitch | undefined {
  return (Object.keys(switches) as ServerSwitch[]).find((about) => switches[about]?.includes(option))
}

/** Servers whose other options have values: what follows one is no operand. Runtimes' options stand alone. */
function takesValue(option: string, next: Text, grammar: ServerGrammar): boolean {
  return (grammar.flags !== undefined || grammar.settings !== undefined) && !shown(next).startsWith('-') && option !== '--'
}

function valueOf(word: Text, at: Location, from: ServerValue['from'], { variable }: ServerSurroundings): ServerValue {
  if (word.known) return { value: word, from, fallback: false, at }
  const reference = /^"?\$(?:\{([A-Za-z_]\w*)(?::?-([^${}"]*))?\}|([A-Za-z_]\w*))"?$/.exec(word.raw)
  const name = reference?.[1] ?? reference?.[3]
  const set = name === undefined ? undefined : variable(name)
  if (set?.value.known && set.kind !== 'reference' && set.kind !== 'unset') return { value: set.value, from: 'environment', fallback: set.kind === 'default', at: set.at }
  if (reference?.[2] !== undefined && set === undefined) return { value: known(reference[2]), from, fallback: true, at }
  return { value: word, from, fallback: false, at }
}

function pathOf(value: ServerValue | undefined): string | undefined {
  return value?.value.known ? value.value.value.replace(/^file:/, '') : undefined
}

/** `0.0.0.0:8000`, `:8000`, `[::]:8000`, `8000`; a socket has neither. */
function boundTo(bind: ServerValue | undefined): { readonly host: ServerValue | undefined; readonly port: ServerValue | undefined } {
  const nothing = { host: undefined, port: undefined }
  if (!bind) return nothing
  const parts = /^"?(?:(?:tcp|http):\/\/)?(\[[^\]]*\]|[^:/]*?)(?::([^:]*|\$\{[^}]*\}))?"?$/.exec(shown(bind.value))
  if (!parts || /^"?(unix|fd):/.test(shown(bind.value))) return nothing
  const only = parts[2] === undefined && /^\d+$/.test(parts[1] ?? '')
  const [host, port] = only ? [undefined, parts[1]] : [parts[1], parts[2]]
  const part = (text: string | undefined): ServerValue | undefined => (text === undefined || text === '' ? undefined : { ...bind, value: text.includes('$') ? unknown(text) : known(text) })
  return { host: part(host), port: part(port) }
}

type Settings = readonly (readonly [ServerSetting, ServerValue])[]

/** Gunicorn takes further options from a variable. */
function argumentsVariable(name: string, grammar: ServerGrammar, surroundings: ServerSurroundings): Line {
  const set = name === 'gunicorn' ? surroundings.variable('GUNICORN_CMD_ARGS') : undefined
  const words = set?.value.known ? set.value.value.split(/\s+/).filter((word) => word !== '').map(known) : []
  const line = readLine({ words, places: words.map(() => (set as Variable).at) }, 0, grammar, surroundings)
  const settings = [...line.settings].map(([about, value]) => [about, { ...value, from: 'environment' }] as const)
  const switches = [...line.switches].map(([about, { value, at }]) => [about, { value: `GUNICORN_CMD_ARGS with ${value}`, at }] as const)
  return { settings: new Map(settings), switches: new Map(switches), operands: line.operands }
}

function switchesOfVariables({ switchVariables = {} }: ServerGrammar, { variable }: ServerSurroundings): readonly (readonly [ServerSwitch, Located<string>])[] {
  return (Object.keys(switchVariables) as ServerSwitch[]).flatMap((about) => {
    const set = switchVariables[about]?.map(variable).find((one) => one?.value.known && /^(1|true|yes|on)$/i.test(one.value.value))
    return set ? [[about, { value: `${set.key}=${shown(set.value)}`, at: set.at }] as const] : []
  })
}

const NAMES_IN_CONFIG: Readonly<Record<string, ServerSetting>> = { bind: 'bind', workers: 'workers', threads: 'threads', timeout: 'timeout', loglevel: 'logLevel', wsgi_app: 'application' }

function settingsOfConfig(config: GunicornConfig | undefined): Settings {
  return (config?.settings ?? []).flatMap(({ name, value, raw, at }) => {
    const about = Object.hasOwn(NAMES_IN_CONFIG, name) ? NAMES_IN_CONFIG[name] : undefined
    if (!about || value === null) return []
    const text = value === undefined ? unknown(raw) : known(String(value))
    return [[about, { value: text, from: 'configuration', fallback: false, at }] as const]
  })
}

function switchOfConfig(config: GunicornConfig | undefined, name: string): Located<string> | undefined {
  const setting = config?.settings.find((one) => one.name === name)
  return setting?.value === true ? { value: `${name} = True`, at: setting.at } : undefined
}

function settingsOfVariables({ variables = {} }: ServerGrammar, { variable }: ServerSurroundings): Settings {
  return (Object.keys(variables) as ServerSetting[]).flatMap((about) => {
    const set = variables[about]?.map(variable).find((one) => one !== undefined && one.kind !== 'unset')
    return set ? [[about, { value: set.value, from: 'environment', fallback: set.kind === 'default', at: set.at }] as const] : []
  })
}
