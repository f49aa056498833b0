import { documentsOf } from '../../src/documents/documents.ts'
import { DOCUMENT_KINDS } from '../../src/documents/kind.ts'
import { judge } from '../../src/judge.ts'
import { ConfigurationError } from '../../src/policy/configuration-error.ts'
import type { Report } from '../../src/policy/report.ts'
import { renderBadge } from '../../src/report/render-badge.ts'
import { jsonReport, renderJson } from '../../src/report/render-json.ts'
import { renderJunit } from '../../src/report/render-junit.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { renderSarif } from '../../src/report/render-sarif.ts'
import { renderText } from '../../src/report/render-text.ts'
import type { Location } from '../../src/tree/location.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { isProblem } from '../../src/tree/tree.ts'
import type { HostileInput } from './input.ts'
import { standsIn } from './secrets.ts'

type Files = Readonly<Record<string, string>>
/** Says what is wrong with a report by its schema; nothing where it is right. */
export type ReportCheck = (report: unknown) => string | undefined

/** What went against the promises; nothing where all were kept. Each begins with one word for its kind. */
export async function brokenPromises(input: HostileInput, schema: ReportCheck, twice = false): Promise<string[]> {
  try {
    return input.judged ? await judgedPromises(input, schema, twice) : parsedPromises(input.files)
  } catch (error) {
    return [`throws: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 1500) : String(error)}`]
  }
}

function parsedPromises(files: Files): string[] {
  const documents = documentsOf(memoryTree(files))
  const kinds = [...DOCUMENT_KINDS, 'markdown'] as const
  return kinds.flatMap((kind) => documents.of(kind).flatMap(({ problems }) => problems)).flatMap(({ path, line, message }) => {
    const at = { path, line, endLine: line, column: 1 }
    return isInside(at, files) && message !== '' ? [] : [`place: problem at ${shownPlace(at)}: ${message}`]
  })
}

export function reportOf(files: Files): Promise<Report> {
  return judge(memoryTree(files), { root: '.', config: '.readiness.yml', configNamed: false, profile: Object.hasOwn(files, '.readiness.yml') ? undefined : 'production', today: '2026-01-01' })
}

async function judgedPromises({ files, secrets, refused }: HostileInput, schema: ReportCheck, twice: boolean): Promise<string[]> {
  let report: Report
  try {
    report = await reportOf(files)
  } catch (error) {
    if (!(error instanceof ConfigurationError) || !Object.hasOwn(files, '.readiness.yml')) throw error
    return [...leaks({ mistake: error.message }, files, secrets), ...strayMistakes(error, files)]
  }
  const texts = renderings(report, files)
  const promises = refused ? ['accepted: a readiness file that is none'] : []
  promises.push(...strays(report, files).map((stray) => `place: ${stray}`), ...leaks(texts, files, secrets), ...deceptions(texts))
  const wrong = schema(jsonReport(report))
  if (wrong !== undefined) promises.push(`schema: ${wrong}`)
  if (report.problems.length > 0 && !report.findings.some(({ rule, state }) => rule === 'documents/files-parse' || state === 'fail' || state === 'unknown' || state === 'waived')) promises.push('silent: problems, and no finding that tells')
  if (twice) {
    const again = renderings(await reportOf(files), files)
    for (const format of Object.keys(texts)) if (texts[format] !== again[format]) promises.push(`differs: ${format} is another the second time`)
  }
  return promises
}

function strayMistakes(error: ConfigurationError, files: Files): string[] {
  return error.mistakes.flatMap(({ path, line }) => (path !== undefined && line !== undefined && Object.hasOwn(files, path) && (line < 1 || line > linesOf(files[path] as string)) ? [`place: mistake at ${path}:${line}`] : []))
}

function renderings(report: Report, files: Files): Record<string, string> {
  const tree = memoryTree(files)
  const source = (path: string): ReturnType<Parameters<typeof renderText>[1]['source']> => {
    const answer = Object.hasOwn(files, path) ? tree.read(path) : undefined
    return answer && !isProblem(answer) ? answer : undefined
  }
  return {
    text: renderText(report, { color: false, quiet: false, source }),
    markdown: renderMarkdown(report),
    junit: renderJunit(report),
    json: renderJson(report),
    sarif: renderSarif(report),
    badge: renderBadge(report),
  }
}

function leaks(texts: Readonly<Record<string, string>>, files: Files, secrets: readonly string[]): string[] {
  const all = Object.entries(files)
  const told = secrets.filter((secret) => all.some(([path, text]) => !path.includes(secret) && standsIn(text, secret)))
  return told.flatMap((secret) => Object.entries(texts).flatMap(([format, text]) => (text.includes(secret) ? [`leak: ${secret.slice(0, 8)} in full in ${format}: ${text.slice(Math.max(0, text.indexOf(secret) - 120), text.indexOf(secret) + 60)}`] : [])))
}

/** What makes a text look like another, on a page or a terminal. */
const DECEPTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

function deceptions(texts: Readonly<Record<string, string>>): string[] {
  return ['text', 'markdown', 'junit'].flatMap((format) => {
    const at = (texts[format] as string).search(DECEPTIVE)
    return at < 0 ? [] : [`control: ${JSON.stringify((texts[format] as string).slice(Math.max(0, at - 60), at + 20))} in ${format}`]
  })
}

/** Places of a report that are in no file. */
export function strays(report: Report, files: Files): string[] {
  const places: (readonly [string, Location])[] = [
    ...report.findings.flatMap(({ rule, at, related }) => [[rule, at] as const, ...related.map((place) => [`${rule} (related)`, place.at] as const)]),
    ...report.rules.flatMap(({ id, evidence }) => evidence.map((at) => [`${id} (evidence)`, at] as const)),
    ...report.problems.map(({ path, line }) => ['problem', { path, line, endLine: line, column: 1 }] as const),
  ]
  return places.filter(([, at]) => !isInside(at, files)).map(([what, at]) => `${what} at ${shownPlace(at)}`)
}

function shownPlace({ path, line, endLine, column }: Location): string {
  return `${path}:${line}-${endLine}:${column}`
}

/** A path that is not there is named for a file that is missing, by its first line; never one outside. */
function isInside({ path, line, endLine, column }: Location, files: Files): boolean {
  if (!Object.hasOwn(files, path)) return line === 1 && endLine === 1 && column === 1 && path !== '' && !path.startsWith('/') && !path.split('/').includes('..')
  return line >= 1 && endLine >= line && endLine <= linesOf(files[path] as string) && column >= 1
}

const LINES = new Map<string, number>()

/** Lines as git and GitHub count them; an empty file has its first line. */
function linesOf(text: string): number {
  let lines = LINES.get(text)
  if (lines === undefined) {
    if (LINES.size > 100) LINES.clear()
    LINES.set(text, (lines = Math.max(1, text.split('\n').length - (text.endsWith('\n') ? 1 : 0))))
  }
  return lines
}
