import { readConnectionUrl } from '../../documents/connection-url.ts'
import type { Project } from '../../production/project.ts'
import type { Location } from '../../tree/location.ts'
import type { Check, Outcome } from '../check.ts'
import { oncePerPlace } from '../compose/service-check.ts'
import { productionSettings, SETTING_READS } from '../environment/production-settings.ts'
import type { ProductionSetting } from '../environment/production-settings.ts'

/** The users that may do everything, by the server that has them from its installation on. */
const ALMIGHTY: readonly (readonly [RegExp, RegExp])[] = [
  [/^(postgres|postgresql|pgsql|cockroachdb)$/, /^(postgres|root|rdsadmin)$/],
  [/^(mysql|mariadb)$/, /^root$/],
  [/^(mssql|sqlserver)$/, /^sa$/],
  [/^mongodb$/, /^(root|admin)$/],
]
/** The application's own keys; those of a server's image make the user that they name. */
const USER_KEY = /^(DB|DATABASE|PG|SQL|POSTGRESQL|APP_DB|RDS)_?(USER|USERNAME)$|^SQLALCHEMY_USER$/
const ANY_ALMIGHTY = /^(postgres|root|sa)$/

/** Tells who connects as the server's own administrator; that another user has few rights, no file shows. */
export const applicationUser: Check = {
  name: 'database/application-user',
  question: "Does the application connect as a user of its own, and not as the database's administrator?",
  reads: SETTING_READS,
  look: (project) => oncePerPlace(lookAt(project)),
}

function* lookAt(project: Project): Iterable<Outcome> {
  for (const setting of productionSettings(project)) {
    const user = setting.standing === 'example' ? undefined : almightyUser(setting)
    const at: Location = setting.at
    if (user !== undefined) yield { state: 'fail', variant: 'administrator', at, facts: { key: setting.key, user } }
  }
}

function almightyUser({ key, value, set }: ProductionSetting): string | undefined {
  if (USER_KEY.test(key)) return value !== undefined && ANY_ALMIGHTY.test(value) ? value : undefined
  const url = readConnectionUrl(value ?? set.raw)
  const user = url?.credentials?.split(':')[0]
  const scheme = url?.scheme.split(/[+:]/)[0] ?? ''
  return user !== undefined && ALMIGHTY.some(([servers, users]) => servers.test(scheme) && users.test(user)) ? user : undefined
}
