import type { Octokit } from '@octokit/rest'
import type * as z from '../checks/schema.ts'
import { VERSION } from '../version.ts'
import { ApiFault, faultOf } from './api-fault.ts'
import type { RunContext } from './run-context.ts'

/** Milliseconds for one request, and for waiting in all: the job must end in about a minute whatever the API does. */
const REQUEST_TIMEOUT = 10_000
const BUDGET = 40_000
/** A server that was silent this often is not asked again. */
const MAX_SILENCES = 2

/** GitHub's API for one repository. Every fault is an ApiFault. */
export interface Api {
  readonly octokit: Octokit
  readonly repository: { readonly owner: string; readonly repo: string }
  /** Waits until another try makes sense; throws the fault where none does, or where that would take too long. */
  readonly patience: (fault: ApiFault) => Promise<void>
}

interface PatientClient {
  readonly octokit: Octokit
  readonly patience: Api['patience']
}

/** Loads the client and makes one for this run's repository. Reading requests are tried again where that may help. */
export async function connect(context: RunContext, token: string): Promise<Api> {
  if (token === '') throw new ApiFault('refused', 'there is no token')
  if (context.owner === '' || context.repository === '') throw new ApiFault('invalid', 'GITHUB_REPOSITORY does not name a repository')
  return { ...(await patientClient(token)), repository: { owner: context.owner, repo: context.repository } }
}

/** A client of the API whose requests are limited in time and tried again where that may help; without a token it asks in nobody's name. */
export async function client(token: string | undefined): Promise<Octokit> {
  return (await patientClient(token)).octokit
}

async function patientClient(token: string | undefined): Promise<PatientClient> {
  const { Octokit } = await import('@octokit/rest')
  const { defaults } = await runnerDefaults()
  const silent = (): void => undefined
  const octokit = new Octokit({
    baseUrl: defaults.baseUrl.replace(/(?<!\/)\/+$/, ''),
    ...(token !== undefined && { auth: token }),
    userAgent: `readiness/${VERSION}`,
    request: { fetch: defaults.request.fetch },
    // Its log names addresses, which hold names from the repository, and does not go through our writer.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
  return { octokit, patience: limitRequests(octokit) }
}

/** The address and the proxy of this runner. The library reads the event's payload as it is loaded and throws where that is broken; we have read it ourselves. */
async function runnerDefaults(): Promise<{ defaults: { baseUrl: string; request: { fetch: unknown } } }> {
  const payload = process.env['GITHUB_EVENT_PATH']
  delete process.env['GITHUB_EVENT_PATH']
  try {
    return (await import('@actions/github/lib/utils')) as { defaults: { baseUrl: string; request: { fetch: unknown } } }
  } catch {
    throw new ApiFault('invalid', 'GITHUB_API_URL or the proxy is no address')
  } finally {
    if (payload !== undefined) process.env['GITHUB_EVENT_PATH'] = payload
  }
}

/** Returns how to wait for another try within the time that is left. */
function limitRequests(octokit: Octokit): Api['patience'] {
  const waiting = stopwatch()
  let silences = 0
  const pause = async (fault: ApiFault): Promise<void> => {
    const wait = fault.retryAfter
    if (wait === undefined || waiting.elapsed() + wait > BUDGET) throw fault
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  octokit.hook.wrap('request', (request, options) => waiting.during(async () => {
    for (let tries = 1; ; tries++) {
      const left = BUDGET - waiting.elapsed()
      if (silences >= MAX_SILENCES || left <= 0) throw new ApiFault('down', 'GitHub does not answer')
      const silence = new AbortController()
      const timer = setTimeout(() => silence.abort(), Math.min(REQUEST_TIMEOUT, left))
      try {
        // Hooks further in are handed this very object, whatever is passed on.
        options.request = { ...options.request, signal: silence.signal }
        const response = await request(options)
        if (silence.signal.aborted) throw new Error('the answer broke off')
        return response
      } catch (error) {
        if (silence.signal.aborted) silences++
        const reading = options.method === 'GET'
        // What was sent into silence may still be carried out, at any time: sending it again could double it.
        if (silence.signal.aborted && !reading) throw new ApiFault('down', 'no answer in time')
        const fault = faultOf(failedResponse(error, silence.signal.aborted), tries)
        // Writing is tried again by who writes, after looking whether the first try went through.
        if (!reading) throw fault
        await pause(fault)
      } finally {
        clearTimeout(timer)
      }
    }
  }))
  return (fault) => waiting.during(() => pause(fault))
}

/** Measures, in milliseconds, how long at least one of several tasks was under way. */
function stopwatch(): { during<T>(task: () => Promise<T>): Promise<T>; elapsed(): number } {
  let running = 0
  let since = 0
  let before = 0
  const elapsed = (): number => before + (running > 0 ? Date.now() - since : 0)
  return {
    elapsed,
    async during(task) {
      if (running++ === 0) since = Date.now()
      try {
        return await task()
      } finally {
        before = running === 1 ? elapsed() : before
        running--
      }
    },
  }
}

function failedResponse(error: unknown, silent: boolean): { status: number | undefined; message: string; retryAfter: string | undefined } {
  if (silent) return { status: undefined, message: 'no answer in time', retryAfter: undefined }
  const { response, message } = error as { response?: { status?: number; headers?: Record<string, string | undefined> }; message?: string }
  const { headers = {} } = response ?? {}
  return { status: response?.status, message: message ?? String(error), retryAfter: headers['retry-after'] ?? limitReset(headers) }
}

/** Where a limit is used up GitHub says when it begins anew, as seconds since 1970. */
function limitReset(headers: Readonly<Record<string, string | undefined>>): string | undefined {
  const reset = Number(headers['x-ratelimit-reset'])
  return headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset) ? new Date(reset * 1000).toUTCString() : undefined
}

/** The answer, where it is what GitHub documents. */
export function answer<T>(schema: z.ZodType<T>, data: unknown): T {
  const read = schema.safeParse(data)
  if (!read.success) throw new ApiFault('down', 'the answer is not what GitHub documents')
  return read.data
}

/**
 * Does something that writes until it is done, at most three times. Each time it must look first what is there:
 * a request whose answer was lost may have been carried out.
 */
export async function persistently<T>({ patience }: Pick<Api, 'patience'>, task: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await task(tries)
    } catch (error) {
      if (!(error instanceof ApiFault) || tries >= (error.kind === 'refused' ? 2 : 3)) throw error
      await patience(error)
    }
  }
}
