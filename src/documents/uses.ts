import { oncePer } from '../tree/once-per.ts'
import { lineStarts } from '../tree/source-text.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Uses } from './workflow.ts'
import type { YamlScalar } from './yaml-node.ts'

/** `owner/repo`, an optional path, an optional ref. */
const REPOSITORY = /^([\w.-]+\/[\w.-]+)(\/[^@\s]*)?(?:@(.*))?$/

/** What a `uses:` names. One without a ref is malformed; its repository is told all the same. */
export function parseUses(source: SourceText, scalar: YamlScalar): Uses {
  const base = { at: scalar.at, text: scalar.text, comment: commentBehind(source, scalar) }
  const text = scalar.text.trim()
  // `$/` is the root of the repository that holds the calling file, `./` the root of the workspace.
  const local = /^[.$]\/(.*)$/s.exec(text)
  if (local) return { ...base, form: 'local', repository: undefined, path: (local[1] as string).replace(/(?<!\/)\/+$/, ''), ref: undefined }
  if (text.startsWith('docker://')) return { ...base, form: 'docker', repository: undefined, ...imageOf(text.slice('docker://'.length)) }
  const match = REPOSITORY.exec(text)
  if (!match || match[1]?.startsWith('.')) return { ...base, form: 'malformed', repository: undefined, path: undefined, ref: undefined }
  const ref = match[3]
  return { ...base, form: ref ? 'repository' : 'malformed', repository: match[1], path: match[2]?.replace(/^\/+|\/+$/g, '') || undefined, ref: ref || undefined }
}

/** An image's name and its digest or tag. */
function imageOf(image: string): { path: string; ref: string | undefined } {
  const digest = image.indexOf('@')
  if (digest >= 0) return { path: image.slice(0, digest), ref: image.slice(digest + 1) }
  const tag = image.indexOf(':', image.lastIndexOf('/') + 1)
  return tag >= 0 ? { path: image.slice(0, tag), ref: image.slice(tag + 1) } : { path: image, ref: undefined }
}

function commentBehind(source: SourceText, scalar: YamlScalar): string | undefined {
  const line = lineOf(source, scalar.at.endLine)
  const from = scalar.at.line === scalar.at.endLine ? scalar.at.column - 1 : 0
  const quote = scalar.style === 'single' ? "'" : scalar.style === 'double' ? '"' : undefined
  const end = quote ? line.indexOf(quote, from + 1) + 1 : from
  return /\s#(.*)$/.exec(line.slice(end))?.[1]?.trim()
}

const startsOf = oncePer((source: SourceText) => lineStarts(source.text))

function lineOf(source: SourceText, line: number): string {
  const starts = startsOf(source)
  return source.text.slice(starts[line - 1] ?? 0, starts[line] ?? source.text.length).replace(/\r?\n$/, '')
}
