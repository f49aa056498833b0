import { startedPrograms } from '../../production/start-command.ts'
import type { Service } from '../../production/service.ts'
import { baseNameOf } from '../../tree/folders.ts'
import { storeOfImage } from './stateful-images.ts'
import type { Store } from './stateful-images.ts'

/** How the images of such servers start them: by the server's name, by its options alone, or by the image's own start script. */
const STARTS_SERVER =
  /^-|server|start|entrypoint|^(run|postgres|mysqld\w*|mariadbd|mongo[ds]|redis-sentinel|memcached|keydb|dragonfly|etcd|cassandra|scylla|neo4j|influxd|couchdb|qdrant|meilisearch|weaviate|elasticsearch|eswrapper|opensearch|sqlservr|redpanda|rabbitmq|minio|cockroach|kafka|zookeeper)$/

/** The store a service runs; none where it only uses the image's tools, as a backup with `pg_dump` does. */
export function storeOf(service: Service): Store | undefined {
  const store = storeOfImage(service.image?.value)
  if (!store) return undefined
  const names = startedPrograms(service, undefined).map(({ words: [first, second] }) => {
    const program = first?.known && first.value === 'exec' ? second : first
    return program?.known ? baseNameOf(program.value) : undefined
  })
  return names.length === 0 || names.some((name) => name === undefined || STARTS_SERVER.test(name)) ? store : undefined
}
