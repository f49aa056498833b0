import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { ValidateFunction } from 'ajv'
import { comparisonAnswer, pullAnswer } from './api-double-pull.ts'
import type { Pull } from './api-double-pull.ts'

/** A stand-in for GitHub's API that holds both sides to GitHub's own description of it. */
const description = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as Description

interface Description {
  paths: Record<string, Record<string, Operation>>
  schemas: Record<string, object>
}
interface Operation {
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: object }[]
  body?: object
  responses: Record<string, { schema?: object; example?: unknown }>
}
export type Json = Record<string, unknown>

export interface Request {
  readonly operation: string
  readonly url: string
  readonly body: Json | undefined
  readonly token: string | undefined
  readonly at: number
}

/** How a request is answered instead of properly. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly html?: boolean }
  | 'reset'
  | 'reset after'
  | 'silence'
  | 'nonsense'
  | 'empty'
  | 'broken off'
  | 'trickle'

export interface CheckRunState extends Json {
  id: number
  annotations: Json[]
}

export interface PublishedAdvisory {
  readonly ecosystem: string
  readonly found: readonly string[]
  readonly content: Json
}

export interface ApiDouble {
  readonly url: string
  readonly requests: Request[]
  readonly checkRuns: CheckRunState[]
  readonly comments: Json[]
  readonly reviews: Json[]
  readonly reviewComments: Json[]
  /** What the advisory database holds, each with the `name@version` it finds it by. */
  readonly advisories: PublishedAdvisory[]
  /** What either side did that GitHub's description does not allow. */
  readonly violations: string[]
  /** Asked for every request; `nth` counts the requests of that operation from 1. */
  fault: (operation: string, nth: number, url: string) => Fault | undefined
  /** Git repository whose commits it serves. */
  repository: string | undefined
  pull: Pull | undefined
  close(): Promise<void>
}

const ajv = new Ajv({ strict: false, allErrors: true })
;(formats as unknown as (ajv: Ajv) => void)(ajv)
ajv.addSchema({ $id: 'github', schemas: description.schemas })
const validators = new Map<object, ValidateFunction>()

function violationsOf(schema: object, value: unknown): string[] {
  let validate = validators.get(schema)
  if (!validate) validators.set(schema, (validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"github#/schemas/')) as object)))
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

interface Matched {
  readonly name: string
  readonly operation: Operation
  readonly parameters: Record<string, string>
}

function match(method: string, path: string): Matched | undefined {
  for (const [template, methods] of Object.entries(description.paths)) {
    const operation = methods[method.toLowerCase()]
    // A path parameter called `path` may hold slashes.
    const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'path' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`))
    const found = operation && new RegExp(`^${pattern}$`).exec(path)
    if (operation && found) {
      const parameters = Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))
      return { name: `${method} ${template.replace('/repos/{owner}/{repo}', '')}`, operation, parameters }
    }
  }
  return undefined
}

/** `root` is where the API begins, as `/api/v3` on a server of one's own. */
export async function startApiDouble(root = ''): Promise<ApiDouble> {
  const counts = new Map<string, number>()
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  const double = {
    url: '',
    requests: [] as Request[],
    checkRuns: [] as CheckRunState[],
    comments: [] as Json[],
    reviews: [] as Json[],
    reviewComments: [] as Json[],
    advisories: [] as PublishedAdvisory[],
    violations: [] as string[],
    fault: (): Fault | undefined => undefined,
    repository: undefined as string | undefined,
    pull: undefined as ApiDouble['pull'],
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  } satisfies ApiDouble as ApiDouble

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '/', 'http://double')
    const matched = url.pathname.startsWith(root) ? match(request.method ?? '', url.pathname.slice(root.length)) : undefined
    const name = matched?.name ?? `${request.method} ${url.pathname}`
    const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json) : undefined
    double.requests.push({ operation: name, url: request.url ?? '', body, token: request.headers.authorization, at: Date.now() })
    if (!matched) {
      double.violations.push(`${name}: no such operation`)
      return send(response, 404, { message: 'Not Found' })
    }
    double.violations.push(...requestViolations(matched, url, body).map((violation) => `${name} request: ${violation}`))
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    const fault = double.fault(name, nth, request.url ?? '')
    if (fault === 'silence') return
    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'nonsense') return send(response, 200, '<html>Unicorn!</html>', { 'content-type': 'text/html' })
    if (fault === 'empty') return void response.writeHead(204).end()
    if (fault === 'broken off') return void response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"id": 1, "check_runs": [', () => setTimeout(() => request.socket.destroy(), 50))
    if (fault === 'trickle') return trickle(response)
    if (typeof fault === 'object') return sendFault(response, fault)
    const made = annotationsIn(body).some(isBeyondBasicPlane) ? REFUSED : carryOut(matched, url, body, double)
    if (fault === 'reset after') return void request.socket.destroy()
    const schema = matched.operation.responses[made.status]?.schema
    if (schema) double.violations.push(...violationsOf(schema, made.body).map((violation) => `${name} response: ${violation}`))
    send(response, made.status, made.body, made.headers)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(double, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}` })
}

function requestViolations({ operation, parameters }: Matched, url: URL, body: Json | undefined): string[] {
  const violations = operation.body ? violationsOf(operation.body, body) : body ? ['a body where none is expected'] : []
  for (const [name, value] of url.searchParams) {
    const parameter = operation.parameters.find((candidate) => candidate.name === name && candidate.in === 'query')
    if (!parameter) violations.push(`unknown query parameter ${name}`)
    else if (violationsOf(parameter.schema, value).length > 0 && violationsOf(parameter.schema, Number(value)).length > 0) violations.push(`${name}=${value}`)
  }
  for (const { name, in: place, schema } of operation.parameters) {
    const value = place === 'path' ? parameters[name] : undefined
    if (value !== undefined && violationsOf(schema, value).length > 0 && violationsOf(schema, Number(value)).length > 0) violations.push(`path ${name}=${value}`)
  }
  const annotations = ((body?.['output'] as Json | undefined)?.['annotations'] ?? []) as Json[]
  for (const annotation of annotations) {
    if (String(annotation['title'] ?? '').length > 255) violations.push('title of more than 255 characters')
    if (Buffer.byteLength(String(annotation['message'])) > 64 * 1024) violations.push('message of more than 64 KB')
    if (Number(annotation['end_line']) < Number(annotation['start_line']) || Number(annotation['start_line']) < 1) violations.push('lines that are none')
  }
  for (const written of [body, ...((body?.['comments'] ?? []) as Json[])]) if (String(written?.['body'] ?? '').length > 65_536) violations.push('a comment of more than 65,536 characters')
  return violations
}

export interface Made {
  readonly status: number
  readonly body: unknown
  readonly headers?: Record<string, string>
}

function carryOut({ name, operation, parameters }: Matched, url: URL, body: Json | undefined, double: ApiDouble): Made {
  const example = (operation.responses['200'] ?? operation.responses['201'])?.example
  const page = <T>(items: readonly T[]): T[] => {
    const size = Number(url.searchParams.get('per_page') ?? 30)
    return items.slice((Number(url.searchParams.get('page') ?? 1) - 1) * size).slice(0, size)
  }
  switch (name) {
    case 'POST /check-runs': {
      const run = { ...(example as Json), ...contentOf(body), id: 100 + double.checkRuns.length, annotations: [...annotationsIn(body)] }
      double.checkRuns.push(run)
      return { status: 201, body: shown(run) }
    }
    case 'PATCH /check-runs/{check_run_id}': {
      const run = double.checkRuns.find(({ id }) => String(id) === parameters['check_run_id'])
      if (!run) return missing()
      Object.assign(run, contentOf(body))
      run.annotations.push(...annotationsIn(body))
      return { status: 200, body: shown(run) }
    }
    case 'GET /commits/{ref}/check-runs': {
      const wanted = url.searchParams.get('check_name')
      const runs = double.checkRuns.filter((run) => run['head_sha'] === parameters['ref'] && (wanted === null || run['name'] === wanted))
      return { status: 200, body: { total_count: runs.length, check_runs: page(runs).map(shown) } }
    }
    case 'GET /check-runs/{check_run_id}/annotations': {
      const run = double.checkRuns.find(({ id }) => String(id) === parameters['check_run_id'])
      const first = (example as Json[])[0]
      return run ? { status: 200, body: page(run.annotations).map((annotation) => ({ ...first, start_column: null, end_column: null, ...annotation })) } : missing()
    }
    case 'GET /issues/{issue_number}/comments':
      return { status: 200, body: page(double.comments) }
    case 'POST /issues/{issue_number}/comments': {
      const comment = { ...(example as Json), ...body, id: 500 + double.comments.length }
      double.comments.push(comment)
      return { status: 201, body: comment }
    }
    case 'PATCH /issues/comments/{comment_id}': {
      const comment = double.comments.find(({ id }) => String(id) === parameters['comment_id'])
      return comment ? { status: 200, body: Object.assign(comment, body) } : missing()
    }
    case 'GET /pulls/{pull_number}':
    case 'GET /pulls/{pull_number}/files':
    case 'GET /pulls/{pull_number}/comments':
    case 'POST /pulls/{pull_number}/reviews':
      return pullAnswer(name, { pull: double.pull, repository: double.repository, example, commentExample: REVIEW_COMMENT, page, body, reviews: double.reviews, comments: double.reviewComments })
    case 'GET /compare/{basehead}':
      return comparisonAnswer(parameters['basehead'] as string, double.repository, example as Json) ?? missing()
    case 'GET /advisories':
      return advisoriesOf(url, example as Json[], double)
    default:
      return fromGit(name, parameters, url, double.repository)
  }
}

const REVIEW_COMMENT = (description.paths['/repos/{owner}/{repo}/pulls/{pull_number}/comments']?.['get']?.responses['200']?.example as Json[])[0] ?? {}

/** GitHub finds by exact versions, and gives a page's end as the address of the next. */
function advisoriesOf(url: URL, [example]: Json[], double: ApiDouble): Made {
  const asked = (url.searchParams.get('affects') ?? '').split(',')
  if (asked.length > 1000 || url.search.length > 8000) return { status: 422, body: { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest' } }
  const found = double.advisories.filter(({ ecosystem, found: releases }) => ecosystem === url.searchParams.get('ecosystem') && releases.some((release) => asked.includes(release)))
  const [from, size] = [Number(url.searchParams.get('after') ?? 0), Number(url.searchParams.get('per_page') ?? 30)]
  const next = new URL(url.pathname + url.search, double.url)
  next.searchParams.set('after', String(from + size))
  // The description's example holds an id and a percentile that its own schema does not allow.
  const sound = Object.fromEntries(Object.entries(example ?? {}).filter(([key]) => key !== 'id' && key !== 'epss'))
  const body = found.slice(from, from + size).map(({ content }) => ({ ...sound, ...content }))
  return { status: 200, body, ...(found.length > from + size && { headers: { link: `<${next.href}>; rel="next"` } }) }
}

const missing = (message = 'Not Found'): { status: number; body: unknown } => ({ status: 404, body: { message, documentation_url: 'https://docs.github.com/rest', status: '404' } })

/** Commits, trees and contents are those of a real repository. */
function fromGit(name: string, parameters: Record<string, string>, url: URL, repository: string | undefined): { status: number; body: unknown } {
  const git = (...command: string[]): Buffer => execFileSync('git', command, { cwd: repository, stdio: ['ignore', 'pipe', 'ignore'] })
  if (repository === undefined) return missing()
  const address = 'https://api.github.com/repos/octocat/example'
  try {
    switch (name) {
      case 'GET /git/trees/{tree_sha}': {
        const lines = git('ls-tree', '-r', '-t', '-l', '-z', parameters['tree_sha'] as string).toString('utf8').split('\0').filter(Boolean)
        const tree = lines.map((line) => {
          const [mode, type, sha, size] = line.slice(0, line.indexOf('\t')).split(/ +/)
          return { path: line.slice(line.indexOf('\t') + 1), mode, type, sha, ...(type === 'blob' && { size: Number(size) }), url: `${address}/git/${sha}` }
        })
        return { status: 200, body: { sha: parameters['tree_sha'], url: address, tree, truncated: false } }
      }
      case 'GET /git/blobs/{file_sha}': {
        const content = git('cat-file', 'blob', parameters['file_sha'] as string)
        const lines = content.toString('base64').replace(/.{60}/g, '$&\n')
        return { status: 200, body: { content: lines, encoding: 'base64', url: address, sha: parameters['file_sha'], size: content.length, node_id: 'MDQ6QmxvYg==' } }
      }
      case 'GET /contents/{path}': {
        const path = parameters['path'] as string
        const content = git('cat-file', 'blob', `${url.searchParams.get('ref')}:${path}`)
        const links = { git: null, html: null, self: address }
        return {
          status: 200,
          body: { type: 'file', encoding: 'base64', size: content.length, name: path, path, content: content.toString('base64'), sha: 'a'.repeat(40), url: address, git_url: null, html_url: null, download_url: null, _links: links },
        }
      }
      default:
        return missing()
    }
  } catch {
    return missing()
  }
}

/** As GitHub has been seen to. */
const REFUSED: Made = { status: 422, body: { message: 'Invalid request.', documentation_url: 'https://docs.github.com/rest', status: '422' } }

function isBeyondBasicPlane(annotation: Json): boolean {
  return /[\u{10000}-\u{10ffff}]/u.test(JSON.stringify(annotation))
}

function contentOf(body: Json | undefined): Json {
  const { output, ...rest } = body ?? {}
  const { title, summary, text } = (output ?? {}) as Json
  return { ...rest, output: { title: title ?? null, summary: summary ?? null, text: text ?? null } }
}

function annotationsIn(body: Json | undefined): Json[] {
  return (((body?.['output'] as Json | undefined)?.['annotations'] ?? []) as Json[]).map((annotation) => ({ ...annotation }))
}

function shown({ annotations, ...run }: CheckRunState): Json {
  const output = run['output'] as Json
  return { ...run, output: { ...output, annotations_count: annotations.length, annotations_url: 'https://api.github.com/annotations' } }
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** An answer that has begun and does not come to its end, although the connection is never quiet for long. */
function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 500)
  response.on('close', () => clearInterval(timer))
}

function sendFault(response: ServerResponse, { status, headers, html }: Exclude<Fault, string>): void {
  if (html) send(response, status, '<html><body>Unicorn!</body></html>', { 'content-type': 'text/html', ...headers })
  else send(response, status, { message: status === 403 ? 'Resource not accessible by integration' : 'Fault', documentation_url: 'https://docs.github.com/rest', status: String(status) }, headers)
}
