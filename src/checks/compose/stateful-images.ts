import type { Text } from '../../documents/document.ts'
import { imageName } from './image-name.ts'

/** What a store keeps: `cache` may lose it, `object-store` is often meant to be reached from outside. */
export type StoreKind = 'database' | 'cache' | 'queue' | 'search' | 'object-store'

/** A kind of server that holds state, as the usual images run it. */
export interface Store {
  readonly product: string
  readonly kind: StoreKind
  /** Folders inside the container that hold the data. */
  readonly dataFolders: readonly string[]
  /** Variables that move the data elsewhere. */
  readonly folderVariables?: readonly string[]
  /** Ports it answers clients on. */
  readonly ports: readonly number[]
}

const STORES: readonly (Store & { readonly images: readonly string[] })[] = [
  {
    product: 'PostgreSQL',
    kind: 'database',
    images: ['postgres', 'postgresql', 'postgis', 'pgvector', 'timescaledb', 'timescaledb-ha', 'postgresql-repmgr', 'pgvecto-rs', 'supabase-postgres'],
    dataFolders: ['/var/lib/postgresql/data', '/var/lib/postgresql', '/bitnami/postgresql', '/home/postgres/pgdata'],
    folderVariables: ['PGDATA', 'POSTGRESQL_DATA_DIR', 'POSTGRESQL_VOLUME_DIR'],
    ports: [5432],
  },
  { product: 'MySQL', kind: 'database', images: ['mysql', 'mysql-server', 'percona', 'percona-server'], dataFolders: ['/var/lib/mysql', '/bitnami/mysql'], folderVariables: ['MYSQL_DATA_DIR'], ports: [3306] },
  { product: 'MariaDB', kind: 'database', images: ['mariadb', 'mariadb-galera'], dataFolders: ['/var/lib/mysql', '/bitnami/mariadb', '/config'], folderVariables: ['MARIADB_DATA_DIR'], ports: [3306] },
  { product: 'MongoDB', kind: 'database', images: ['mongo', 'mongodb', 'mongodb-community-server', 'percona-server-mongodb'], dataFolders: ['/data/db', '/bitnami/mongodb'], ports: [27017] },
  { product: 'SQL Server', kind: 'database', images: ['mssql', 'mssql-server', 'mssql-server-linux', 'azure-sql-edge'], dataFolders: ['/var/opt/mssql', '/var/opt/mssql/data'], ports: [1433] },
  { product: 'Cassandra', kind: 'database', images: ['cassandra', 'scylla'], dataFolders: ['/var/lib/cassandra', '/var/lib/scylla', '/bitnami/cassandra'], ports: [9042] },
  { product: 'ClickHouse', kind: 'database', images: ['clickhouse', 'clickhouse-server'], dataFolders: ['/var/lib/clickhouse', '/bitnami/clickhouse'], ports: [8123, 9000] },
  { product: 'CockroachDB', kind: 'database', images: ['cockroach', 'cockroachdb'], dataFolders: ['/cockroach/cockroach-data'], ports: [26257] },
  { product: 'InfluxDB', kind: 'database', images: ['influxdb'], dataFolders: ['/var/lib/influxdb', '/var/lib/influxdb2', '/bitnami/influxdb'], ports: [8086] },
  { product: 'Neo4j', kind: 'database', images: ['neo4j'], dataFolders: ['/data', '/bitnami/neo4j'], ports: [7687, 7474] },
  { product: 'CouchDB', kind: 'database', images: ['couchdb'], dataFolders: ['/opt/couchdb/data', '/bitnami/couchdb'], ports: [5984] },
  { product: 'etcd', kind: 'database', images: ['etcd'], dataFolders: ['/etcd-data', '/bitnami/etcd', '/var/lib/etcd', '/default.etcd'], folderVariables: ['ETCD_DATA_DIR'], ports: [2379] },
  { product: 'Qdrant', kind: 'database', images: ['qdrant'], dataFolders: ['/qdrant/storage'], ports: [6333, 6334] },
  { product: 'Weaviate', kind: 'database', images: ['weaviate'], dataFolders: ['/var/lib/weaviate'], folderVariables: ['PERSISTENCE_DATA_PATH'], ports: [] },
  { product: 'Redis', kind: 'cache', images: ['redis', 'redis-stack', 'redis-stack-server'], dataFolders: ['/data', '/bitnami/redis', '/var/lib/redis', '/var/lib/redis-stack'], ports: [6379] },
  { product: 'Valkey', kind: 'cache', images: ['valkey', 'keydb', 'dragonfly', 'dragonflydb'], dataFolders: ['/data', '/bitnami/valkey'], ports: [6379] },
  { product: 'Memcached', kind: 'cache', images: ['memcached'], dataFolders: [], ports: [11211] },
  { product: 'RabbitMQ', kind: 'queue', images: ['rabbitmq'], dataFolders: ['/var/lib/rabbitmq', '/var/lib/rabbitmq/mnesia', '/bitnami/rabbitmq', '/bitnami/rabbitmq/mnesia'], ports: [5672] },
  {
    product: 'Kafka',
    kind: 'queue',
    images: ['kafka', 'cp-kafka', 'cp-server', 'kafka-native', 'redpanda'],
    dataFolders: ['/var/lib/kafka', '/var/lib/kafka/data', '/bitnami/kafka', '/kafka', '/tmp/kraft-combined-logs', '/tmp/kafka-logs', '/var/lib/redpanda/data', '/var/lib/redpanda'],
    folderVariables: ['KAFKA_LOG_DIRS', 'KAFKA_CFG_LOG_DIRS'],
    ports: [9092],
  },
  { product: 'ZooKeeper', kind: 'queue', images: ['zookeeper', 'cp-zookeeper'], dataFolders: ['/data', '/datalog', '/bitnami/zookeeper', '/var/lib/zookeeper', '/var/lib/zookeeper/data'], ports: [2181] },
  { product: 'NATS', kind: 'queue', images: ['nats', 'nats-streaming'], dataFolders: [], ports: [4222] },
  { product: 'Elasticsearch', kind: 'search', images: ['elasticsearch', 'elasticsearch-oss'], dataFolders: ['/usr/share/elasticsearch/data', '/bitnami/elasticsearch/data', '/bitnami/elasticsearch'], ports: [9200, 9300] },
  { product: 'OpenSearch', kind: 'search', images: ['opensearch'], dataFolders: ['/usr/share/opensearch/data', '/bitnami/opensearch'], ports: [9200] },
  { product: 'Meilisearch', kind: 'search', images: ['meilisearch'], dataFolders: ['/meili_data', '/data.ms'], folderVariables: ['MEILI_DB_PATH'], ports: [7700] },
  { product: 'MinIO', kind: 'object-store', images: ['minio'], dataFolders: ['/data', '/bitnami/minio/data', '/export'], folderVariables: ['MINIO_VOLUMES'], ports: [] },
]

const BY_IMAGE: ReadonlyMap<string, Store> = new Map(STORES.flatMap((store) => store.images.map((image) => [image, store])))
/** Ports that nothing but such a server is found behind. */
const BY_PORT: ReadonlyMap<number, Store> = new Map(
  ['postgres', 'mysql', 'mongo', 'mssql', 'redis', 'memcached', 'rabbitmq'].flatMap((image) => {
    const store = BY_IMAGE.get(image)
    return store ? store.ports.map((port) => [port, store] as const) : []
  }),
)

/** The store an image runs, told by the last part of its name. */
export function storeOfImage(image: Text | undefined): Store | undefined {
  const name = image && imageName(image).name
  return name === undefined ? undefined : BY_IMAGE.get(name)
}

/** The store that answers on a container's port by convention. */
export function storeOfPort(port: number): Store | undefined {
  return BY_PORT.get(port)
}
