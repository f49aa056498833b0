import type { Project } from '../../production/project.ts'
import type { Dependency, Service, System } from '../../production/service.ts'
import type { Outcome } from '../check.ts'
import { healthOf } from './healthcheck.ts'
import { imageName } from './image-name.ts'
import { serviceCheck } from './service-check.ts'
import { storeOf } from './store-service.ts'
import { indexOf } from './system-index.ts'

/** Compose refuses to start what waits for the health of a container that has no health check. */
export const awaitedHealth = serviceCheck({
  name: 'compose/awaited-health',
  question: 'Has every service whose health another one waits for a health check?',
  reads: ['dockerfile'],
  *look(service, { project, system }): Iterable<Outcome> {
    for (const dependency of service.dependsOn) {
      const other = indexOf(system).byName.get(dependency.service)
      if (dependency.condition !== 'service_healthy' || !other) continue
      const facts = { dependency: other.name }
      yield { state: answerable(other, system, project), at: dependency.at, facts, related: [{ at: other.at, message: `${other.name} is defined here` }] }
    }
  },
})

/** Publishers of servers whose images bring no health check, as Docker's official ones do not. */
const WITHOUT_CHECK = /^(docker\.io\/)?(bitnami|bitnamilegacy|pgvector|postgis|timescale|valkey|confluentinc)\//

/** Of other images only a look inside would tell. */
function answerable(service: Service, system: System, project: Project): Outcome['state'] {
  const { state } = healthOf(service, system, project)
  if (state === 'checked') return 'pass'
  if (state !== 'unknown') return 'fail'
  if (service.build || !service.image) return 'unknown'
  const { official, repository } = imageName(service.image.value)
  return official || WITHOUT_CHECK.test(repository) ? 'fail' : 'unknown'
}

/** A store accepts connections some time after its container has started. */
export const storeAwaited = serviceCheck({
  name: 'compose/store-awaited',
  question: 'Does every service that needs a database or queue wait until it answers?',
  *look(service, { system }): Iterable<Outcome> {
    for (const dependency of service.dependsOn) {
      const other = indexOf(system).byName.get(dependency.service)
      const store = other && storeOf(other)
      if (!store) continue
      const facts = { dependency: dependency.service, product: store.product }
      yield { state: isAwaited(dependency) ? 'pass' : 'fail', at: dependency.at, facts }
    }
  },
})

function isAwaited({ condition }: Dependency): boolean {
  return condition !== 'service_started'
}
