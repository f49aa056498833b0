import { nginxDirectives } from '../../documents/nginx-config.ts'
import type { Deployment } from '../../production/deployment.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import { runningDeployments } from '../compose/running-part.ts'
import type { Outcome } from '../check.ts'
import { isShipped } from './proxied.ts'

/** Servers that wait for an answer as long as it takes, unless something in front gives up. */
const PATIENT = new Set(['uvicorn', 'hypercorn', 'fastapi'])
const OPTION = /^--(timeout-|read-timeout|keep-alive)/
const VARIABLE = /^(UVICORN|HYPERCORN)_(TIMEOUT|READ_TIMEOUT|KEEP_ALIVE)/
const DIRECTIVE = /^(proxy_(read|send|connect)|send|client_(body|header))_timeout$/

/** Servers that are reached without any limit on how long a request may hold its connection. */
export function* unlimited(project: Project): Generator<Outcome> {
  const proxy = proxyLimit(project)
  for (const deployment of runningDeployments(project)) {
    const { server, name } = deployment
    if (!server || !PATIENT.has(server.name)) continue
    const at = ownLimit(deployment) ?? proxy
    if (at) yield { state: 'pass', at }
    else yield { state: 'fail', variant: 'unlimited', at: server.at, facts: { service: name, server: server.name } }
  }
}

function ownLimit({ programs, environment }: Deployment): Location | undefined {
  for (const { words, places } of programs) {
    const index = words.findIndex((word) => word.known && OPTION.test(word.value))
    if (index >= 0) return places[index]
  }
  return environment.find(({ key }) => VARIABLE.test(key))?.at
}

function proxyLimit({ documents }: Project): Location | undefined {
  for (const { path, content } of documents.of('nginx')) {
    const directive = content && isShipped(path) ? [...nginxDirectives(content.directives)].find(({ name }) => DIRECTIVE.test(name)) : undefined
    if (directive) return directive.at
  }
  return undefined
}
