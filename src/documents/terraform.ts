import type { Location } from '../tree/location.ts'
import { oncePer } from '../tree/once-per.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Tree } from '../tree/tree.ts'
import { ownFiles, readOwnFiles } from './own-files.ts'
import { linesOf } from './source-lines.ts'

/** A resource that Terraform or OpenTofu makes. */
export interface TerraformResource {
  readonly type: string
  readonly name: string
  readonly at: Location
  /** Literal arguments of the resource and of the blocks in it, by the innermost name; what is computed is left out. */
  readonly settings: readonly { readonly name: string; readonly value: string; readonly at: Location }[]
}

const MOST = { files: 1000, length: 500_000 }

export function terraformPaths(tree: Tree): readonly string[] {
  return ownFiles(tree, isConfiguration)
}

function isConfiguration(path: string): boolean {
  return /\.(tf|tofu)$/.test(path)
}

/** The resources of all configurations, by what their lines show: https://developer.hashicorp.com/terraform/language/syntax/configuration */
export const terraformResourcesIn = oncePer((tree: Tree): readonly TerraformResource[] => readOwnFiles(tree, isConfiguration, MOST, resourcesOf))

function* resourcesOf(source: SourceText): Generator<TerraformResource> {
  let open: { type: string; name: string; at: Location; settings: { name: string; value: string; at: Location }[] } | undefined
  let depth = 0
  let heredoc: string | undefined
  let comment = false
  for (const { text, at } of linesOf(source)) {
    const line = text.trim()
    if (heredoc !== undefined) {
      if (line === heredoc) heredoc = undefined
      continue
    }
    if (comment || line.startsWith('/*')) {
      comment = !line.includes('*/')
      continue
    }
    if (line.startsWith('#') || line.startsWith('//')) continue
    const head = depth === 0 ? /^resource\s+"([\w-]+)"\s+"([\w-]+)"/.exec(line) : null
    if (head) open = { type: head[1] as string, name: head[2] as string, at, settings: [] }
    const setting = open && /^(\w+)\s*=\s*("[^"$]*"|\d+|true|false)\s*(#.*)?$/.exec(line.slice(0, 1000))
    if (open && setting) open.settings.push({ name: setting[1] as string, value: (setting[2] as string).replaceAll('"', ''), at })
    heredoc = /<<[-~]?(\w+)\s*$/.exec(line.slice(-200))?.[1]
    depth = Math.max(0, depth + bracesOf(line))
    if (depth === 0 && open) {
      yield open
      open = undefined
    }
  }
  if (open) yield open
}

/** Braces opened less those closed on a line, those in strings left out. */
function bracesOf(line: string): number {
  let depth = 0
  let quoted = false
  for (let index = 0; index < line.length; index++) {
    const character = line[index]
    if (character === '\\') index++
    else if (character === '"') quoted = !quoted
    else if (!quoted && (character === '#' || (character === '/' && line[index + 1] === '/'))) break
    else if (!quoted && character === '{') depth++
    else if (!quoted && character === '}') depth--
  }
  return depth
}
