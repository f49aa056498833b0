import type { Image } from '../../production/image.ts'
import type { ImageReference } from '../../production/image-reference.ts'
import type { Production } from '../../production/production.ts'
import type { Project } from '../../production/project.ts'
import { oncePer } from '../../tree/once-per.ts'

/** Whether the image can be started at all: on `scratch` without a command it only carries files. */
export function isRunnable({ base, entrypoint, command }: Image): boolean {
  return !base?.value.known || base.value.value !== 'scratch' || entrypoint !== undefined || command !== undefined
}

const UNPRIVILEGED_TAG = /(^|[-._])(nonroot|rootless|unprivileged|chiseled|chiselled)([-._]|$)/
const UNPRIVILEGED_REPOSITORY = /(^|[/-])(unprivileged|nonroot|rootless|nginx-unprivileged)$|^nanoserver$|\/nanoserver$/
/** Publishers all of whose server images set a user; Lambda runs its own as one, whatever they say. */
const UNPRIVILEGED_PUBLISHERS = /^(docker\.io\/)?(bitnami|bitnamilegacy|bitnamisecure|chainguard|confluentinc)\/|^cgr\.dev\/chainguard\/|^public\.ecr\.aws\/lambda\/|^docker\.elastic\.co\/(elasticsearch|kibana|logstash|beats)\/|^registry\.(access\.)?redhat\.com\/ubi\d+\/(openjdk|nodejs|python|php|ruby|go-toolset|httpd|nginx|dotnet)-/
/** Images of Docker Hub and others that set a user, by the end of their name. */
const UNPRIVILEGED_IMAGES = new Set([
  'jenkins/jenkins', 'jenkins/inbound-agent', 'jenkins/agent', 'grafana/grafana', 'grafana/grafana-oss', 'grafana/grafana-enterprise', 'grafana/loki', 'grafana/tempo', 'prom/prometheus', 'prom/alertmanager', 'prom/node-exporter', 'prom/blackbox-exporter',
  'keycloak/keycloak', 'apache/airflow', 'n8nio/n8n', 'nginxinc/nginx-unprivileged', 'mssql/server', 'library/memcached', 'memcached', 'library/haproxy', 'haproxy', 'library/varnish', 'varnish', 'library/solr', 'solr', 'library/sonarqube', 'sonarqube',
  'library/elasticsearch', 'elasticsearch', 'library/kibana', 'kibana', 'library/logstash', 'logstash', 'opensearchproject/opensearch', 'opensearchproject/opensearch-dashboards', 'selenium/standalone-chrome', 'selenium/node-chrome', 'selenium/hub',
  'openpolicyagent/opa', 'jupyter/base-notebook', 'jupyter/minimal-notebook', 'jupyter/scipy-notebook', 'jupyter/datascience-notebook', 'library/kong', 'kong', 'dpage/pgadmin4', 'fluent/fluentd',
])

/** Base images whose publishers set an unprivileged user themselves. */
export function unprivilegedBase(image: string, reference: ImageReference | undefined): boolean {
  if (!reference) return false
  const { repository, tag = '' } = reference
  if (UNPRIVILEGED_PUBLISHERS.test(image) || UNPRIVILEGED_IMAGES.has(repository)) return true
  return UNPRIVILEGED_TAG.test(tag) || UNPRIVILEGED_REPOSITORY.test(repository)
}

/** Servers whose start script begins as root, puts the data folder in order and goes on as a user of its own. */
const STEPS_DOWN = new Set(['postgres', 'postgis/postgis', 'pgvector/pgvector', 'timescale/timescaledb', 'mysql', 'mariadb', 'percona', 'mongo', 'redis', 'valkey/valkey', 'rabbitmq', 'cassandra', 'couchdb', 'neo4j', 'influxdb', 'zookeeper', 'clickhouse/clickhouse-server', 'ghost'])

/** Whether the process leaves root behind by itself: the base's start script does, and nothing replaces that. */
export function stepsDown({ reference, entrypoint }: Image): boolean {
  return reference !== undefined && entrypoint === undefined && (reference.registry === undefined || reference.registry === 'docker.io') && STEPS_DOWN.has(reference.repository.replace(/^library\//, ''))
}

/** Windows knows no root; its images run as an account that may or may not administer the container. */
export function isOnWindows({ reference }: Image): boolean {
  if (!reference) return false
  const { registry, repository, tag = '' } = reference
  return (registry === 'mcr.microsoft.com' && /^(windows|dotnet\/framework)(\/|$)/.test(repository)) || /(nanoserver|windowsservercore|ltsc20\d\d)/.test(tag)
}

/** .NET's images set APP_UID to the user they bring, for `USER $APP_UID`. */
export function isAccountOfBase(user: string, { reference }: Image): boolean {
  return reference?.registry === 'mcr.microsoft.com' && reference.repository.startsWith('dotnet/') && /^"?\$(APP_UID|\{APP_UID\})"?$/.test(user)
}

const imagesForWork = oncePer(({ images }: Production): ReadonlySet<string> => new Set(images.flatMap((image) => (image.production ? [] : [image.path]))))

/** Whether a Dockerfile serves the work on the project alone: a development container, tests, pages, an action. */
export function servesWorkOnly(path: string, { production }: Project): boolean {
  return imagesForWork(production).has(path)
}
