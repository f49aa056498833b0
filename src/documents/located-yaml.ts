import { YAMLException } from 'js-yaml'
import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import { TOO_MANY, composeYaml } from './yaml-composer.ts'
import type { YamlNode } from './yaml-node.ts'
import { DEFICIENT, withJoinedLines, withoutTopLevelPart } from './yaml-repair.ts'

/** How many broken top-level parts of one file are set aside before the rest is given up. */
const MAX_REPAIRS = 8

export interface YamlDocument {
  /** One root a document of the stream; empty documents are left out. */
  readonly roots: readonly YamlNode[]
  readonly problems: readonly Problem[]
}

/**
 * Reads YAML 1.2 with merge keys. A syntax error costs the top-level part it stands in, not the file:
 * that part becomes a problem at its line and the others stay. Never throws.
 */
export function readYaml(source: SourceText): YamlDocument {
  const problems: Problem[] = []
  let text = source.text
  for (let repairs = 0; repairs <= MAX_REPAIRS; repairs++) {
    try {
      return { roots: composeYaml(source, text, problems), problems }
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error
      const offset = Math.min(error.mark?.position ?? 0, Math.max(0, text.length - 1))
      const joined = error.reason === DEFICIENT ? withJoinedLines(text, offset) : undefined
      if (joined !== undefined) {
        text = joined
        continue
      }
      problems.push({ kind: 'syntax', path: source.path, line: source.locate(offset).line, message: `not valid YAML: ${error.reason}` })
      if (error.reason === TOO_MANY) break
      const rest = withoutTopLevelPart(text, offset)
      if (rest === undefined) break
      text = rest
    }
  }
  return { roots: [], problems }
}
