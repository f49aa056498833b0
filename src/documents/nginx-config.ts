import type { Location, Problem } from '../tree/location.ts'
import type { SourceText } from '../tree/source-text.ts'
import type { Parsed } from './document.ts'
import { nginxTokens } from './nginx-tokens.ts'
import type { NginxToken } from './nginx-tokens.ts'

export interface NginxWord {
  readonly text: string
  readonly at: Location
}

/** `listen 443 ssl;`, or a block: `location / { ... }`. */
export interface NginxDirective {
  readonly name: string
  readonly words: readonly NginxWord[]
  readonly at: Location
  /** What stands in its braces; undefined where it has none. */
  readonly block: readonly NginxDirective[] | undefined
}

/** A configuration of nginx, or a part of one that another file includes. */
export interface NginxConfig {
  readonly source: SourceText
  readonly directives: readonly NginxDirective[]
}

/** Blocks in blocks; what is deeper is no configuration that anybody wrote. */
const MAX_DEPTH = 30
/** Directives that only nginx has: a file without any is something else's, as Apache's and supervisord's also end in `.conf`. */
const OF_NGINX = new Set(['server', 'http', 'upstream', 'location', 'events', 'map', 'listen', 'server_name', 'proxy_pass', 'proxy_set_header', 'proxy_read_timeout', 'add_header', 'ssl_protocols', 'ssl_ciphers', 'client_max_body_size', 'fastcgi_pass', 'uwsgi_pass', 'gzip', 'worker_processes', 'limit_req_zone', 'ssl_certificate'])

interface Open {
  readonly directives: NginxDirective[]
  readonly words: NginxToken[]
}

/** Reads directives and blocks; variables and the `${NAME}` of templates stay as written. */
export function parseNginxConfig(source: SourceText): Parsed<NginxConfig> {
  if (/^[ \t]*[<[]|\{\{|\{%|<%/m.test(source.text)) return { content: undefined, problems: [] }
  const open: Open[] = [{ directives: [], words: [] }]
  for (const token of nginxTokens(source.text)) {
    const inner = open.at(-1) as Open
    if (token.kind === 'word') inner.words.push(token)
    else if (token.kind === ';') close(source, inner, undefined)
    else if (token.kind === '{') {
      if (open.length > MAX_DEPTH) return broken(source, token, 'blocks are nested too deep')
      open.push({ directives: [], words: [] })
    } else {
      const outer = open.at(-2)
      if (!outer) return broken(source, token, 'a brace is closed that none opens')
      open.pop()
      close(source, outer, inner.directives)
    }
  }
  const root = open[0] as Open
  if (open.length > 1) return mentioned(open) ? broken(source, undefined, 'a block is not closed') : { content: undefined, problems: [] }
  return mentioned(open) ? { content: { source, directives: root.directives }, problems: [] } : { content: undefined, problems: [] }
}

function close(source: SourceText, { directives, words }: Open, block: readonly NginxDirective[] | undefined): void {
  const [name, ...rest] = words.splice(0)
  if (!name) return
  const last = rest.at(-1) ?? name
  directives.push({
    name: name.text,
    words: rest.map(({ text, start, end }) => ({ text, at: source.locate(start, end) })),
    at: source.locate(name.start, last.end),
    block,
  })
}

function mentioned(open: readonly Open[]): boolean {
  return open.some(({ directives, words }) => directives.some(({ name }) => OF_NGINX.has(name)) || OF_NGINX.has(words[0]?.text ?? ''))
}

function broken(source: SourceText, token: NginxToken | undefined, message: string): Parsed<NginxConfig> {
  const { line } = source.locate(token?.start ?? Math.max(0, source.text.length - 1))
  const problem: Problem = { kind: 'syntax', path: source.path, line, message: `not valid for nginx: ${message}` }
  return { content: undefined, problems: [problem] }
}

/** Every directive in a list and in the blocks of it, outer before inner. */
export function* nginxDirectives(directives: readonly NginxDirective[]): Generator<NginxDirective> {
  for (const directive of directives) {
    yield directive
    if (directive.block) yield* nginxDirectives(directive.block)
  }
}
