import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { readYaml } from './located-yaml.ts'
import type { YamlMapping } from './yaml-node.ts'

/** One compose file as written; what several of them come to is `production`'s question. */
export interface ComposeFile {
  readonly root: YamlMapping
  /** Every document of the file, `root` the first: Compose merges each over those before it. */
  readonly roots: readonly YamlMapping[]
}

export function parseComposeFile(source: SourceText): Parsed<ComposeFile> {
  const { roots, problems } = readYaml(source)
  const root = roots[0]
  if (root?.kind === 'mapping') return { content: { root, roots: roots.filter((each) => each.kind === 'mapping') }, problems }
  if (!root) return { content: undefined, problems: problems.length > 0 ? problems : [{ kind: 'syntax', path: source.path, line: 1, message: 'the compose file is empty' }] }
  return { content: undefined, problems: [...problems, { kind: 'syntax', path: source.path, line: root.at.line, message: 'a compose file is a mapping with a "services" key, and this is not' }] }
}
