import { baseNameOf } from '../tree/folders.ts'
import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { DataNode } from './data-node.ts'
import { readJson } from './located-json.ts'
import { readToml } from './located-toml.ts'
import { readYaml } from './located-yaml.ts'
import { linesOf } from './source-lines.ts'
import type { YamlNode } from './yaml-node.ts'

/** A named value of an application's settings file; the name is the innermost key. */
export interface Setting {
  readonly name: string
  readonly value: string
  /** The outermost key or `[section]` it stands under. */
  readonly section?: string | undefined
  readonly at: Location
}

const NAMES = /^(application|bootstrap|appsettings|config|settings|database|secrets|credentials|alembic|production|connections?)([._-][\w-]+){0,3}\.(ya?ml|json|toml|ini|cfg|conf|properties)$/i
const MAX_SETTINGS = 5000
const MAX_DEPTH = 60
/** Longer files hold data, not settings; in UTF-16 units. */
const MAX_LENGTH = 500_000

/** Whether a file by its name holds an application's settings: `application.yml`, `config/database.yml`, `alembic.ini`. */
export function isSettingsFile(path: string): boolean {
  return NAMES.test(baseNameOf(path)) && !/(^|\/)(\.github|node_modules|vendor)\//.test(path)
}

/** The text values of a settings file. What cannot be parsed has none: its format is not ours to judge. */
export function settingsIn(source: SourceText): readonly Setting[] {
  const settings: Setting[] = []
  if (source.text.length > MAX_LENGTH) return settings
  const extension = source.path.slice(source.path.lastIndexOf('.') + 1).toLowerCase()
  if (extension === 'json') collect(settings, readJson(source, true).root, undefined, 0)
  else if (extension === 'toml') collect(settings, readToml(source).root, undefined, 0)
  else if (extension === 'yml' || extension === 'yaml') for (const root of readYaml(source).roots) collect(settings, root, undefined, 0)
  else for (const line of linesOf(source)) settings.push(...lineSetting(line.text, line.at))
  return settings.slice(0, MAX_SETTINGS)
}

function collect(settings: Setting[], node: DataNode | YamlNode | undefined, key: { name: string; section?: string | undefined; at: Location } | undefined, depth: number): void {
  if (!node || depth > MAX_DEPTH || settings.length >= MAX_SETTINGS) return
  if (node.kind === 'scalar') {
    if (key && typeof node.value === 'string') settings.push({ ...key, value: node.value })
  } else if (node.kind === 'sequence') for (const item of node.items) collect(settings, item, key && { ...key, at: item.at }, depth + 1)
  else {
    for (const entry of node.entries) {
      const inner = typeof entry.key === 'string' ? { name: entry.key, at: (entry as { keyAt: Location }).keyAt } : { name: entry.key.text, at: entry.key.at }
      collect(settings, entry.value, { ...inner, section: key === undefined ? undefined : (key.section ?? key.name) }, depth + 1)
    }
  }
}

/** `name = value` and `name: value` of ini and properties files. */
function lineSetting(text: string, at: Location): Setting[] {
  const line = text.trim()
  if (line === '' || /^[#;![]/.test(line) || line.length > 2000) return []
  const separator = line.search(/[=:]/)
  if (separator < 1) return []
  const name = line.slice(0, separator).trim()
  return [{ name: name.slice(name.lastIndexOf('.') + 1), value: line.slice(separator + 1).trim().replace(/^(["'])(.*)\1$/, '$2'), at }]
}
