import * as z from '../checks/schema.ts'
import type { Verdict } from '../policy/report.ts'
import { plural } from '../report/plural.ts'
import { answer, persistently } from './api.ts'
import type { Api } from './api.ts'
import { ApiFault } from './api-fault.ts'
import type { Annotation } from './annotation.ts'

/** Public: teams may require it by this name. */
export const CHECK_RUN_NAME = 'Production readiness'
/** GitHub takes this many a request. */
const BATCH = 50
/** So many are sent in all; the summary lists the rest. */
export const MAX_ANNOTATIONS = 300
const PER_PAGE = 100

export interface CheckRun {
  readonly headSha: string
  /** The same for every attempt of the same job on the same root. */
  readonly externalId: string
  readonly verdict: Verdict
  readonly title: string
  /** Markdown, at most 65,535 characters. */
  readonly summary: string
  readonly annotations: readonly Annotation[]
}

/** What came of it: whether any line is annotated, and what kept the rest from being so. */
export interface Published {
  readonly annotated: boolean
  readonly fault: ApiFault | undefined
}

const runs = z.object({ check_runs: z.array(z.object({ id: z.number(), name: z.string(), external_id: z.string().nullish() })) })
const created = z.object({ id: z.number() })
const listed = z.array(
  z.object({ path: z.string(), start_line: z.number(), annotation_level: z.string().nullish(), title: z.string().nullish(), message: z.string().nullish() }),
)

type SentAnnotation = ReturnType<typeof sent>

/**
 * Makes the check run, or brings the one of an earlier attempt up to date. It is concluded with its first request,
 * so that nothing can leave it pending; each further request adds annotations.
 * @throws ApiFault where there is no check run now
 */
export async function publishCheckRun(api: Api, run: CheckRun): Promise<Published> {
  const annotations = run.annotations.slice(0, MAX_ANNOTATIONS).map(sent)
  let concluded = false
  const note = (): void => {
    concluded = true
  }
  let refused: ApiFault | undefined
  for (const choice of choicesOf(annotations)) {
    try {
      await persistently(api, () => bringUpToDate(api, run, choice, note))
      return { annotated: refused === undefined || choice.length > 0, fault: refused }
    } catch (error) {
      if (!(error instanceof ApiFault)) throw error
      if (concluded) return { annotated: true, fault: error }
      if (error.kind !== 'invalid') throw error
      refused ??= error
    }
  }
  throw refused as ApiFault
}

/** An annotation that GitHub does not take must not cost the conclusion, and one of a file whose name it does not take not the others. */
function choicesOf(annotations: readonly SentAnnotation[]): readonly (readonly SentAnnotation[])[] {
  const plain = annotations.filter(({ path }) => withinBasicPlane(path) === path)
  return [annotations, ...(plain.length < annotations.length && plain.length > 0 ? [plain] : []), ...(annotations.length > 0 ? [[]] : [])]
}

async function bringUpToDate(api: Api, run: CheckRun, annotations: readonly SentAnnotation[], concluded: () => void): Promise<void> {
  const { checks } = api.octokit.rest
  const content = {
    ...api.repository,
    name: CHECK_RUN_NAME,
    external_id: run.externalId,
    status: 'completed' as const,
    conclusion: run.verdict === 'pass' ? ('success' as const) : ('failure' as const),
  }
  const output = { title: run.title, summary: run.summary }
  let id = await ownCheckRun(api, run)
  let left = annotations
  let unknown: ApiFault | undefined
  if (id === undefined) {
    const { data } = await checks.create({ ...content, head_sha: run.headSha, output: { ...output, annotations: left.slice(0, BATCH) } })
    id = answer(created, data).id
    concluded()
    left = left.slice(BATCH)
    if (left.length === 0) return
  } else {
    const { missing, outdated, fault } = await comparedWith(api, id, left)
    left = missing
    unknown = fault
    if (outdated > 0) output.summary += `\n> ${plural(outdated, 'annotation')} of an earlier attempt no longer ${outdated === 1 ? 'holds' : 'hold'}; GitHub keeps ${outdated === 1 ? 'it' : 'them'}.\n`
  }
  do {
    await checks.update({ ...content, check_run_id: id, output: { ...output, annotations: left.slice(0, BATCH) } })
    concluded()
    left = left.slice(BATCH)
  } while (left.length > 0)
  if (unknown) throw unknown
}

/** The check run that an earlier attempt of this job made. Where GitHub does not say, there is taken to be none: a check run that is missing would be worse than two. */
async function ownCheckRun(api: Api, run: CheckRun): Promise<number | undefined> {
  try {
    for (let page = 1; ; page++) {
      const { data } = await api.octokit.rest.checks.listForRef({ ...api.repository, ref: run.headSha, check_name: CHECK_RUN_NAME, filter: 'all', per_page: PER_PAGE, page })
      const { check_runs: found } = answer(runs, data)
      const own = found.find(({ name, external_id: externalId }) => name === CHECK_RUN_NAME && externalId === run.externalId)
      if (own) return own.id
      if (found.length < PER_PAGE) return undefined
    }
  } catch (error) {
    if (error instanceof ApiFault) return undefined
    throw error
  }
}

interface Compared {
  readonly missing: readonly SentAnnotation[]
  readonly outdated: number
  readonly fault?: ApiFault
}

/**
 * Updates append: what is there already is not sent again, and what is there in vain cannot be taken away. Where GitHub does not
 * say what is there nothing is sent, so that nothing is doubled.
 */
async function comparedWith(api: Api, id: number, annotations: readonly SentAnnotation[]): Promise<Compared> {
  try {
    const there = await annotationsOf(api, id)
    const known = new Set(there.map((annotation) => keyOf(annotation)))
    const places = new Set(annotations.map(({ path, start_line: line, title }) => JSON.stringify([path, line, title])))
    return {
      missing: annotations.filter((annotation) => !known.has(keyOf(annotation))).slice(0, Math.max(0, MAX_ANNOTATIONS - known.size)),
      outdated: there.filter(({ path, start_line: line, title }) => !places.has(JSON.stringify([path, line, title]))).length,
    }
  } catch (error) {
    if (error instanceof ApiFault) return { missing: [], outdated: 0, fault: error }
    throw error
  }
}

async function annotationsOf(api: Api, id: number): Promise<z.infer<typeof listed>> {
  const there: z.infer<typeof listed> = []
  for (let page = 1; ; page++) {
    const { data } = await api.octokit.rest.checks.listAnnotations({ ...api.repository, check_run_id: id, per_page: PER_PAGE, page })
    const found = answer(listed, data)
    there.push(...found)
    if (found.length < PER_PAGE) return there
  }
}

function keyOf({ path, start_line: line, annotation_level: level, title, message }: z.infer<typeof listed>[number]): string {
  return JSON.stringify([path, line, level, title, message])
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

/** GitHub takes 64 KB of a message, and 255 characters of a title. In UTF-16 units, none of which is more than three bytes. */
const MAX_MESSAGE = 20_000
const MAX_TITLE = 255

function sent({ level, path, line, endLine, title, message }: Annotation) {
  return { path, start_line: line, end_line: endLine, annotation_level: LEVELS[level], title: withinBasicPlane(title).slice(0, MAX_TITLE), message: withinBasicPlane(message).slice(0, MAX_MESSAGE) }
}

/** Characters beyond U+FFFF have made GitHub refuse whole requests. */
function withinBasicPlane(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`)
}
