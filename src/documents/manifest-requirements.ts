import { baseNameOf } from '../tree/folders.ts'
import type { Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { emptyManifest } from './manifest-content.ts'
import type { DeclaredDependency, DependencyGroup, Manifest } from './manifest-content.ts'

interface LogicalLine {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** requirements.txt as pip reads it: https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
export function parseRequirements(source: SourceText): Parsed<Manifest> {
  const group: DependencyGroup = /(^|[-_./])(dev|test|tests|testing|lint|docs?|ci|typing|develop|development)([-_.]|$)/i.test(basename(source.path)) ? 'development' : 'runtime'
  const dependencies: DeclaredDependency[] = []
  const problems: Problem[] = []
  const includes: string[] = []
  let hashed = true
  for (const line of logicalLines(source.text)) {
    const at = source.locate(line.start, line.end)
    const include = /^(?:-r|--requirement|-c|--constraint)[\s=]*([^\s=]\S*)$/.exec(line.text)?.[1]
    if (include !== undefined) includes.push(include)
    if (/^-(?!e\b)|^--(?!editable\b)/.test(line.text)) continue
    const dependency = requirementOf(line.text.replace(/^(-e|--editable)[\s=]+/, ''))
    if (!dependency) {
      problems.push({ kind: 'syntax', path: source.path, line: at.line, message: `no requirement pip can read: "${line.text.slice(0, 60)}"` })
      continue
    }
    hashed &&= /\s--hash[\s=]/.test(line.text)
    dependencies.push({ ...dependency, group, at: { ...at, endLine: at.line } })
  }
  return { content: { ...emptyManifest(source, 'pypi'), dependencies, includes, hashed: hashed && dependencies.length > 0 }, problems }
}

function basename(path: string): string {
  return baseNameOf(path).replace(/\.(txt|in)$/, '')
}

/** Joins what a trailing backslash continues and drops comments, which need a blank before them. */
function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = []
  let offset = 0
  let pending: { parts: string[]; start: number } | undefined
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '')
    const start: number = pending?.start ?? offset + line.length - line.trimStart().length
    const comment = /^\s*#/.test(line)
    if (!comment && line.endsWith('\\')) {
      pending ??= { parts: [], start }
      pending.parts.push(line.slice(0, -1))
    } else {
      const whole = [...(pending?.parts ?? []), line].join(' ').replace(/(^|\s)#.*$/, '').trim()
      if (whole !== '') lines.push({ text: whole, start, end: offset + line.length })
      pending = undefined
    }
    offset += raw.length + 1
  }
  return lines
}

/** One requirement of PEP 508, a URL or a path; undefined where it is none of them. */
export function requirementOf(text: string): Omit<DeclaredDependency, 'group' | 'at'> | undefined {
  const bare = text.replace(/\s--[\w-]+[\s=].*$/, '').trim()
  const vcs = bare.match(/^(?:git|hg|svn|bzr)\+\S+?(?:[#&]egg=([\w.-]+).*)?$/)
  if (vcs) return { name: vcs[1] ?? '', requirement: bare, source: 'git' }
  if (/^(https?|ftp):\/\//.test(bare)) return { name: bare.match(/[#&]egg=([\w.-]+)/)?.[1] ?? '', requirement: bare, source: 'url' }
  if (/^(file:|\.{0,2}[\\/]|\.$|\.\[)/.test(bare) || /^[^\s@]+\.(whl|tar\.gz|zip)$/.test(bare)) return { name: '', requirement: bare, source: 'path' }
  const named = bare.match(/^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([\w\s,.-]*)\])?\s*(.*)$/)
  if (!named) return undefined
  const [, name = '', bracketed, rest = ''] = named
  const extras = bracketed?.split(',').map((extra) => extra.trim().toLowerCase())
  const direct = rest.match(/^@\s*(\S+)/)
  if (direct) return { name, extras, requirement: direct[1] ?? '', source: /^(git|hg|svn|bzr)\+/.test(direct[1] ?? '') ? 'git' : /^file:/.test(direct[1] ?? '') ? 'path' : 'url' }
  const requirement = (rest.split(';')[0] ?? '').replace(/^\(|\)$/g, '').trim()
  if (!requirement.split(',').every((part) => /^\s*((===?|~=|!=|<=?|>=?)\s*[^\s,]+\s*)?$/.test(part))) return undefined
  return { name, extras, requirement, source: 'registry' }
}
