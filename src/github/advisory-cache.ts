import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from '../checks/schema.ts'
import type { Advisory } from '../production/advisories.ts'

/** Answers to earlier questions, by the release's key. */
export type Answers = Map<string, readonly Advisory[]>

/** An answer is asked for again after so long, in milliseconds: advisories are published every day. */
const MAX_AGE = 12 * 60 * 60 * 1000
/** A larger file is not read, and is written anew; in bytes. */
const MAX_BYTES = 20 * 1024 * 1024

const advisory = z.object({ id: z.string(), summary: z.string(), severity: z.enum(['critical', 'high', 'medium', 'low', 'unknown']), url: z.string(), patched: z.string().optional() })
const cacheFile = z.object({ version: z.literal(1), answers: z.record(z.string(), z.object({ at: z.number(), advisories: z.array(advisory) })) })

/** Where the runner, or the user's system, keeps what can be fetched again. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform = process.platform): string | undefined {
  const { RUNNER_TEMP, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = environment
  const base = RUNNER_TEMP || XDG_CACHE_HOME || (platform === 'win32' ? LOCALAPPDATA : HOME && join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache'))
  return base ? join(base, 'readiness') : undefined
}

/** What is kept of earlier runs and is not too old. A file that cannot be used is as good as none. */
export function readAnswers(folder: string, now: Date): Answers {
  const answers: Answers = new Map()
  for (const [key, { at, advisories }] of Object.entries(kept(folder))) {
    const age = now.getTime() - at
    if (age >= 0 && age < MAX_AGE) answers.set(key, advisories.map(({ patched, ...rest }) => ({ ...rest, patched })))
  }
  return answers
}

/** Adds answers to those that are kept. A folder that cannot be written to only makes the next run slower. */
export function keepAnswers(folder: string, fresh: Answers, now: Date): void {
  const old = Object.entries(kept(folder)).filter(([, { at }]) => now.getTime() - at < MAX_AGE)
  const answers = Object.fromEntries([...old, ...[...fresh].map(([key, advisories]) => [key, { at: now.getTime(), advisories }] as const)])
  const text = JSON.stringify({ version: 1, answers })
  if (text.length > MAX_BYTES) return
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const written = join(folder, `advisories-${process.pid}.tmp`)
    writeFileSync(written, text, { mode: 0o600 })
    renameSync(written, fileIn(folder))
  } catch (error) {
    if (!isOfFileSystem(error)) throw error
  }
}

function kept(folder: string): z.infer<typeof cacheFile>['answers'] {
  try {
    if (statSync(fileIn(folder)).size > MAX_BYTES) return {}
    const read = cacheFile.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
    return read.success ? read.data.answers : {}
  } catch {
    // Not there, not to be read, or no JSON: whatever it is, GitHub can be asked again.
    return {}
  }
}

function fileIn(folder: string): string {
  return join(folder, 'advisories.json')
}

function isOfFileSystem(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).code === 'string'
}
