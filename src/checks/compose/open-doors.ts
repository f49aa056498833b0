/** Variables that let a database in without a password, and the values that do. */
const OPEN_DOORS: Readonly<Record<string, readonly string[]>> = {
  POSTGRES_HOST_AUTH_METHOD: ['trust'],
  MYSQL_ALLOW_EMPTY_PASSWORD: ['yes', 'true', '1'],
  MARIADB_ALLOW_EMPTY_ROOT_PASSWORD: ['yes', 'true', '1'],
  MARIADB_ALLOW_EMPTY_PASSWORD: ['yes', 'true', '1'],
  ALLOW_EMPTY_PASSWORD: ['yes', 'true', '1'],
  ALLOW_ANONYMOUS_LOGIN: ['yes', 'true', '1'],
  NEO4J_AUTH: ['none'],
  'xpack.security.enabled': ['false'],
  DISABLE_SECURITY_PLUGIN: ['true'],
}

export function opensDoor(name: string, value: string): boolean {
  return Object.hasOwn(OPEN_DOORS, name) && (OPEN_DOORS[name] ?? []).includes(value.toLowerCase())
}
