import { isSample } from '../../documents/kind.ts'
import { isSettingsFile } from '../../documents/settings-file.ts'
import type { UrlLogin } from '../../documents/url-logins.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { literalsOf } from './literals.ts'
import type { Literal } from './literals.ts'
import { productionUse } from './production-places.ts'
import { scanOf } from './scan.ts'
import { belongsToTests, isDevelopmentSection, servesDevelopment } from './scanned-files.ts'
import { isMarked, isPlaceholder, isReference, looksRandom } from './secret-value.ts'

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|host\.docker\.internal|.*\.localhost|.*\.local|.*\.example(\.\w+)?|example\.\w+|.*\.example\.\w+)$/i

/** Holds URLs to carry no password in the clear. */
export const urlCredentials: Check = {
  name: 'secrets/url-credentials',
  question: 'Does a URL carry a password?',
  reads: ['env', 'compose', 'workflow'],
  *look(project): Iterable<Outcome> {
    for (const literal of literalsOf(project)) {
      const login = loginOf(literal.value)
      if (!login || belongsToTests(literal.at.path)) continue
      const { at, name } = literal
      if (isExposed(literal, login, project)) yield { state: 'fail', at, facts: { name, host: login.host, length: login.password.length } }
      else yield { state: 'pass', at }
    }
    for (const { at, password, host } of sourceLogins(project)) yield { state: 'fail', variant: 'in-source', at, facts: { host, length: password.length } }
  },
}

const PROSE = /\.(md|mdx|rst|adoc|txt|html?|ipynb|csv|log|http)$/i

/** In sources and other texts that give values no name, what can only be a real password of a host elsewhere. */
function sourceLogins(project: Project): readonly UrlLogin[] {
  const named = new Set((['env', 'compose', 'workflow'] as const).flatMap((kind) => project.documents.paths(kind)))
  return scanOf(project).logins.filter(({ at: { path }, user, password, host }) => {
    if (named.has(path) || isSettingsFile(path) || (PROSE.test(path) && !/requirements[\w.-]*\.txt$/.test(path)) || belongsToTests(path) || isSample(path) || servesDevelopment(path)) return false
    return host.includes('.') && !LOCAL.test(host) && password !== user && !isReference(password) && !isPlaceholder(password) && isMixed(password)
  })
}

/** Nobody writes such a one for an example. */
function isMixed(password: string): boolean {
  return password.length >= 8 && /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)
}

interface Login {
  readonly user: string
  readonly password: string
  readonly host: string
}

/** `scheme://user:password@host`; a value may have more around it. */
function loginOf(value: string): Login | undefined {
  const start = value.indexOf('://')
  if (start < 1 || value.length > 2000) return undefined
  const authority = value.slice(start + 3).split(/[/?#\s'"]/)[0] ?? ''
  const at = authority.lastIndexOf('@')
  const colon = authority.indexOf(':')
  if (at < 0 || colon < 0 || colon > at) return undefined
  return { user: authority.slice(0, colon), password: authority.slice(colon + 1, at), host: authority.slice(at + 1).replace(/:\d+$/, '') }
}

/** In what production starts, and in settings that say nothing else, any password counts; elsewhere one that looks real. */
function isExposed({ role, at, section }: Literal, { user, password, host }: Login, project: Project): boolean {
  if (password === '' || isReference(password) || isMarked(password) || /x{3,}|\*{3,}|\.{3}/i.test(password) || LOCAL.test(host)) return false
  if (productionUse(project, at) !== undefined) return true
  const development = servesDevelopment(at.path) || isDevelopmentSection(section)
  if (role === 'settings' && !development) return true
  return looksRandom(password) || (host.includes('.') && !isPlaceholder(password) && password !== user) || (role === 'env' && !development && !isPlaceholder(password) && password !== user)
}
