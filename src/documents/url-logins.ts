import type { Location } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'

/** A name and a password in front of a URL's host, as written. */
export interface UrlLogin {
  readonly user: string
  readonly password: string
  readonly host: string
  readonly at: Location
}

/** Braces, quotes and the like end it: a template's gaps are no login. */
const LOGIN = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s:/?#@'"`<>{}\\]{0,80}):([^\s:/?#@'"`<>{}\\]{1,200})@([\w.-]{1,200})/gi
const MOST = 200

/** Every login that stands in a URL of a text, in source order. */
export function findUrlLogins(source: SourceText): readonly UrlLogin[] {
  const logins: UrlLogin[] = []
  if (!source.text.includes('://')) return logins
  for (const { 0: whole, 1: user = '', 2: password = '', 3: host = '', index } of source.text.matchAll(LOGIN)) {
    if (logins.length >= MOST) break
    logins.push({ user, password, host, at: source.locate(index, index + whole.length) })
  }
  return logins
}
