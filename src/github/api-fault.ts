/**
 * Why a request came to nothing.
 * `refused`: the token may not (403, 401). `missing`: 404. `invalid`: GitHub does not take what was sent (422 and the like).
 * `down`: it did not answer as it should (429, 5xx, a reset, silence, an answer that is not what it documents).
 */
export type FaultKind = 'refused' | 'missing' | 'invalid' | 'down'

export class ApiFault extends Error {
  readonly kind: FaultKind
  /** Milliseconds after which another try makes sense; undefined where none does. */
  readonly retryAfter: number | undefined

  constructor(kind: FaultKind, message: string, retryAfter?: number) {
    super(message)
    this.kind = kind
    this.retryAfter = retryAfter
  }
}

/** Longest wait that a server may ask for, in milliseconds. */
const MAX_RETRY_AFTER = 10_000
/** Tries in all of what may pass, and of a refusal. */
const MAX_TRIES = 3
const MAX_TRIES_REFUSED = 2

/** What is known of a response that is no success; undefined status: there was none. */
export interface FailedResponse {
  readonly status: number | undefined
  readonly message: string
  readonly retryAfter: string | undefined
}

/** Judges a failed try; `tries` counts those made so far. */
export function faultOf({ status, message, retryAfter }: FailedResponse, tries: number): ApiFault {
  const asked = retryAfter === undefined ? undefined : secondsUntil(retryAfter) * 1000
  const wait = asked ?? 250 * 2 ** tries
  const patient = wait <= MAX_RETRY_AFTER
  const shown = message.slice(0, 200)
  if (status === undefined) return new ApiFault('down', shown, tries < MAX_TRIES ? wait : undefined)
  if (status === 401 || status === 403) return new ApiFault('refused', `${status} ${shown}`, asked !== undefined && patient && tries < MAX_TRIES_REFUSED ? asked : undefined)
  if (status === 404 || status === 410) return new ApiFault('missing', `${status} ${shown}`)
  if (status === 429 || status >= 500) return new ApiFault('down', `${status} ${shown}`, patient && tries < MAX_TRIES ? wait : undefined)
  return new ApiFault('invalid', `${status} ${shown}`)
}

/** `Retry-After` is a number of seconds or a date. */
function secondsUntil(header: string): number {
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const date = Date.parse(header)
  return Number.isNaN(date) ? 1 : Math.max(0, (date - Date.now()) / 1000)
}
