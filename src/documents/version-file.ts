import { baseNameOf } from '../tree/folders.ts'
import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { dataAt, located } from './data-node.ts'
import type { Parsed } from './document.ts'
import { readJson } from './located-json.ts'
import { readToml } from './located-toml.ts'
import { linesOf } from './source-lines.ts'

/** The version of a language that a file asks a version manager for. */
export interface WantedVersion {
  /** `node`, `python`, `go`, `ruby`, `java`, `php`, `rust`, `dotnet`. */
  readonly runtime: string
  /** As written, without a leading `v` or the language's name. */
  readonly version: string
  readonly at: Location
}

/** `.nvmrc`, `.python-version`, `.tool-versions`, `rust-toolchain.toml`, `global.json` and their kin. */
export interface VersionFile {
  readonly source: SourceText
  readonly versions: readonly WantedVersion[]
}

const RUNTIME_OF_FILE: Readonly<Record<string, string>> = {
  '.nvmrc': 'node',
  '.node-version': 'node',
  '.python-version': 'python',
  '.ruby-version': 'ruby',
  '.go-version': 'go',
  '.java-version': 'java',
  '.php-version': 'php',
  'rust-toolchain': 'rust',
}

/** asdf's names of its plugins. */
const RUNTIME_OF_TOOL: Readonly<Record<string, string>> = {
  nodejs: 'node',
  node: 'node',
  python: 'python',
  ruby: 'ruby',
  golang: 'go',
  go: 'go',
  java: 'java',
  php: 'php',
  rust: 'rust',
  dotnet: 'dotnet',
  'dotnet-core': 'dotnet',
}

const MAX_LINE = 200

/** Reads a version file by its name. What none of these tools would take is left out; there is no wrong one. */
export function parseVersionFile(source: SourceText): Parsed<VersionFile> {
  const name = baseNameOf(source.path)
  return { content: { source, versions: versionsIn(source, name) }, problems: [] }
}

function versionsIn(source: SourceText, name: string): WantedVersion[] {
  if (name === 'global.json') {
    const version = located(dataAt(readJson(source).root, 'sdk', 'version'))
    return version ? [{ runtime: 'dotnet', version: version.value, at: version.at }] : []
  }
  if (name === 'rust-toolchain.toml' || (name === 'rust-toolchain' && source.text.includes('['))) {
    const channel = located(dataAt(readToml(source).root, 'toolchain', 'channel'))
    return channel ? [{ runtime: 'rust', version: channel.value, at: channel.at }] : []
  }
  const runtime = Object.hasOwn(RUNTIME_OF_FILE, name) ? RUNTIME_OF_FILE[name] : undefined
  const found: WantedVersion[] = []
  for (const { text, at } of linesOf(source)) {
    const words = text.length > MAX_LINE ? [] : text.replace(/#.*$/s, '').trim().split(/\s+/).filter(Boolean)
    const [first, second] = words
    if (first === undefined) continue
    if (runtime !== undefined) found.push({ runtime, version: bare(first), at })
    else if (second !== undefined && Object.hasOwn(RUNTIME_OF_TOOL, first)) found.push({ runtime: RUNTIME_OF_TOOL[first] as string, version: bare(second), at })
  }
  return found
}

/** `v22.1.0`, `python-3.12.1`, `ruby-3.3.0`, `temurin-21.0.2+13`: without what stands before the number. */
function bare(version: string): string {
  return version.replace(/^(v|python-|ruby-|go|node-v?|temurin-(jre-)?|openjdk-|corretto-|zulu-)(?=\d)/, '')
}
