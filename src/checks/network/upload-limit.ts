import type * as z from '../schema.ts'
import { nginxDirectives } from '../../documents/nginx-config.ts'
import type { NginxDirective } from '../../documents/nginx-config.ts'
import type { Project } from '../../production/project.ts'
import type { Check, Outcome } from '../check.ts'
import { keysMissing } from '../environment/keys-missing.ts'
import { boundsByKey, numberFault } from '../environment/number-bounds.ts'
import type { Bounds } from '../environment/number-bounds.ts'
import { SETTING_READS, productionSettings } from '../environment/production-settings.ts'
import { isShipped } from './proxied.ts'

interface Options {
  readonly keys: Readonly<Record<string, Bounds>>
  readonly types: readonly string[]
  /** Largest body in MB that nginx may let through. */
  readonly proxy?: number | undefined
}

/** Programs that take files of any size by design. */
const STORES = /(^|[^a-z])(registry|v2|nexus|harbor|minio|artifactory|gitlab|gitea|git|s3|seafile|nextcloud|owncloud|lfs|backups?|immich|jellyfin)([^a-z]|$)/i

/** Holds the proxy, and the variables a team names, to a limit on what is sent in. */
export const uploadLimit: Check<Options> = {
  name: 'network/upload-limit',
  question: 'Is what is sent in held to a size, and files to the types that are wanted?',
  reads: ['nginx', ...SETTING_READS],
  options: (schema: typeof z) =>
    schema.strictObject({
      keys: boundsByKey(schema).default({}).describe('Variables with the largest size of an upload in MB, which must be set, with their bounds.'),
      types: schema.array(schema.string()).default([]).describe('Variables with the types of file that may be uploaded, which must be set.'),
      proxy: schema.number().positive().optional().describe('Largest body in MB that nginx may let through; it must then say so itself.'),
    }),
  *look(project, { keys, types, proxy }): Iterable<Outcome> {
    yield* proxyOutcomes(project, proxy)
    for (const { key, at, value } of productionSettings(project)) {
      const bounds = Object.hasOwn(keys, key) ? keys[key] : undefined
      if (value === undefined || !(bounds || types.includes(key))) continue
      const facts = { key, value: value === '' ? 'nothing' : value }
      const fault = bounds && numberFault(value, { min: 1, ...bounds })
      if (fault !== undefined) yield { state: 'fail', variant: 'size', at, facts: { ...facts, fault } }
      else if (!bounds && isEveryType(value)) yield { state: 'fail', variant: 'types', at, facts }
      else yield { state: 'pass', at, facts }
    }
    yield* keysMissing(project, [...Object.keys(keys), ...types])
  },
}

function* proxyOutcomes({ documents }: Project, most: number | undefined): Iterable<Outcome> {
  for (const { path, content } of documents.of('nginx')) {
    if (!content || !isShipped(path) || STORES.test(path)) continue
    const all = [...nginxDirectives(content.directives)]
    const store = all.some(isOfStore)
    let said = false
    for (const { name, words, at } of all) {
      const size = words[0]?.text
      if (name !== 'client_max_body_size' || size === undefined) continue
      said = true
      if (/^0+[kKmMgG]?$/.test(size)) {
        if (!store) yield { state: 'fail', at }
      } else if (most !== undefined && (megabytesOf(size) ?? 0) > most) yield { state: 'fail', variant: 'proxy', at, facts: { size, most } }
      else yield { state: 'pass', at }
    }
    const server = all.find(({ name, block }) => name === 'server' && block?.some((inner) => inner.name === 'location'))
    if (most !== undefined && !said && server && !all.some(({ name }) => name === 'include')) yield { state: 'fail', variant: 'unsaid', at: server.at, facts: { most } }
  }
}

/** `50M`, `512k`, `1g`, bytes; undefined for a variable. */
function megabytesOf(size: string): number | undefined {
  const [, digits, unit] = /^(\d{1,12})([kKmMgG]?)$/.exec(size) ?? []
  return digits === undefined ? undefined : Number(digits) * (UNITS[(unit ?? '').toLowerCase()] ?? 1)
}

const UNITS: Readonly<Record<string, number>> = { '': 1 / 1024 / 1024, k: 1 / 1024, m: 1, g: 1024 }

/** A list in any form with an element that stands for all, or without any. */
function isEveryType(list: string): boolean {
  const elements = list.replace(/^\s*\[|\]\s*$/g, '').split(/[\s,;]+/).map((element) => element.replace(/^["']|["']$/g, ''))
  return elements.every((element) => element === '') || elements.some((element) => /^(\*|\*\/\*|\.\*|\*\.\*|all|any)$/i.test(element))
}

function isOfStore({ name, words }: NginxDirective): boolean {
  return ['location', 'proxy_pass', 'upstream', 'server_name'].includes(name) && words.some(({ text }) => STORES.test(text))
}
