import { nginxDirectives } from '../../documents/nginx-config.ts'
import type { NginxDirective } from '../../documents/nginx-config.ts'
import type { Check, Outcome } from '../check.ts'
import { isShipped } from './proxied.ts'

/** Programs that take files of any size by design. */
const STORES = /(^|[^a-z])(registry|v2|nexus|harbor|minio|artifactory|gitlab|gitea|git|s3|seafile|nextcloud|owncloud|lfs|backups?|immich|jellyfin)([^a-z]|$)/i

export const uploadLimit: Check = {
  name: 'network/upload-limit',
  question: 'Does the proxy refuse bodies that are too large?',
  reads: ['nginx'],
  *look({ documents }): Iterable<Outcome> {
    for (const { path, content } of documents.of('nginx')) {
      if (!content || !isShipped(path) || STORES.test(path)) continue
      const all = [...nginxDirectives(content.directives)]
      const store = all.some(isOfStore)
      for (const { name, words, at } of all) {
        const size = words[0]?.text
        if (name !== 'client_max_body_size' || size === undefined) continue
        if (!/^0+[kKmMgG]?$/.test(size)) yield { state: 'pass', at }
        else if (!store) yield { state: 'fail', at }
      }
    }
  },
}

function isOfStore({ name, words }: NginxDirective): boolean {
  return ['location', 'proxy_pass', 'upstream', 'server_name'].includes(name) && words.some(({ text }) => STORES.test(text))
}
