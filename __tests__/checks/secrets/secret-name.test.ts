import { app, found } from '../compose/found.ts'

/** Whether compose files are held to a name, and whether ARG and ENV are. */
function told(name: string): [boolean, boolean] {
  const compose = found('secrets/no-default-secret-values', app('image: a:1', 'environment:', `  ${name}: fake-value-9`))
  const image = found('secrets/secret-in-arg-env', { Dockerfile: `FROM a:1\nARG ${name}\n` })
  return [compose.length > 0, image.length > 0]
}

test.each([
  'PASSWORD', 'DB_PASSWORD', 'db_passwd', 'dbPassword', 'DBPASSWORD', 'DB_PASS', 'DBPASS', 'POSTGRES_PW', 'REDIS_PWD', 'POSTGRES_PASSWORD_PROD', 'PASSWORD2', 'SSH_PASSPHRASE', 'NPM_TOKEN', 'npmToken', 'OAuth2Token', 'GITHUB_PAT', 'API_KEY', 'STRIPE_APIKEY', 'apiKey',
  'jwt-secret', 'CLIENT_SECRET', 'SECRET_KEY_BASE', 'AWS_SECRET_ACCESS_KEY', 'SSH_PRIVATE_KEY', 'SUPABASE_SERVICE_ROLE_KEY', 'AIRFLOW__CORE__FERNET_KEY', 'APP_KEY', 'ENCRYPTION_KEY', 'TS_AUTHKEY', 'GOOGLE_CREDENTIALS', 'AUTH_SALT', 'NEO4J_AUTH', 'COMPOSER_AUTH',
  'RABBITMQ_ERLANG_COOKIE', 'spring.datasource.password',
])('%s names a secret', (name) => expect(told(name)).toEqual([true, true]))

test.each(['AWS_ACCESS_KEY_ID', 'PUSHER_APP_KEY', 'TOKEN_GITHUB', 'PASSWORD_MYSQL', 'SECRET_STUFF', 'BASIC_AUTH'])('%s mentions one', (name) => expect(told(name)).toEqual([false, true]))

test.each([
  'PWD', 'OLDPWD', 'KEY', 'GPG_KEY', 'AUTHOR', 'MONKEY', 'BYPASS', 'COMPASS', 'KEYCLOAK_URL', 'TOKENIZERS_PARALLELISM', 'MAX_TOKENS', 'MAX_TOKEN', 'TOKEN_TTL', 'ACCESS_TOKEN_EXPIRE_MINUTES', 'TOKEN_EXPIRES_IN', 'PASSWORD_FILE', 'PASSWORD_MIN_LENGTH', 'SECRETS_DIR',
  'SECRET_NAME', 'SECRET_KEY_BASE_DUMMY', 'JWT_PUBLIC_KEY', 'STRIPE_PUBLISHABLE_KEY', 'SUPABASE_ANON_KEY', 'NEXT_PUBLIC_API_KEY', 'VITE_API_KEY', 'REACT_APP_TOKEN', 'API_KEY_HEADER', 'PASSWORD_HASHER', 'TOKEN_STRATEGY', 'IMAGE_PULL_SECRETS', 'CORS_ALLOW_CREDENTIALS',
  'REQUIRE_PASSWORD', 'MYSQL_RANDOM_ROOT_PASSWORD', 'CACHE_KEY', 'DYNAMODB_HASH_KEY', 'PARTITION_KEY', 'SITE_KEY', 'AUTH_URL',
])('%s names none', (name) => expect(told(name)).toEqual([false, false]))
