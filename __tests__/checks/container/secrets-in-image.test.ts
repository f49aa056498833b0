import { messages } from '../compose/found.ts'
import { found } from './found.ts'

test.each(['PASSWORD', 'DB_PASSWORD', 'db_passwd', 'NPM_TOKEN', 'npmToken', 'GITHUB_PAT', 'API_KEY', 'STRIPE_APIKEY', 'AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID', 'SSH_PRIVATE_KEY', 'SECRET_KEY_BASE', 'CLIENT_SECRET', 'GOOGLE_CREDENTIALS', 'COMPOSER_AUTH', 'DBPASSWORD', 'REDIS_PASS'])(
  '%s names a credential',
  (name) => {
    expect(found('secrets/secret-in-arg-env', `ARG ${name}\nFROM a:1\nARG ${name}=x\nENV ${name} x\nENV A=1 \\\n  ${name}=\n`)).toEqual([1, 3, 4, 6])
  },
)

test.each(['PWD', 'OLDPWD', 'PATH', 'KEY', 'GPG_KEY', 'AUTHOR', 'TOKENIZERS_PARALLELISM', 'MAX_TOKENS', 'TOKEN_TTL', 'ACCESS_TOKEN_EXPIRE_MINUTES', 'TOKEN_EXPIRES_IN', 'PASSWORD_FILE', 'SECRETS_DIR', 'JWT_PUBLIC_KEY', 'SECRET_NAME', 'KEYCLOAK_URL', 'SECRET_KEY_BASE_DUMMY', 'MONKEY', 'BYPASS', 'COMPASS'])(
  '%s names none',
  (name) => {
    expect(found('secrets/secret-in-arg-env', `FROM a:1\nARG ${name}\nENV ${name}=x\n`)).toEqual([])
  },
)

test('a switch and a path are no credentials', () => {
  expect(found('secrets/secret-in-arg-env', 'FROM a:1\nENV ALLOW_EMPTY_PASSWORD=yes REDIS_AUTH=false DB_PASSWORD=/run/secrets/db\n')).toEqual([])
})

test('an argument that stands in for a credential weighs less', () => {
  const text = 'FROM a:1\nARG SECRET_KEY=dummy\nARG API_KEY=9f3c51d2a7\nARG TOKEN=$OTHER\n'
  expect(messages('secrets/secret-in-arg-env', { Dockerfile: text }).map((message) => message.slice(0, 8))).toEqual(['2 notice', '3 error ', '4 error '])
})

test('stages that are only built count: build arguments stay in the history of what is cached and pushed', () => {
  expect(found('secrets/secret-in-arg-env', 'FROM a:1 AS b\nARG NPM_TOKEN\nFROM c:1\n')).toEqual([2])
})

test.each([
  '.env', 'config/.env.production', 'id_rsa', '.ssh/id_ed25519', '.ssh', '.aws', '.npmrc', '.netrc', '.pypirc', '.git-credentials', '.docker/config.json', '.aws/credentials', '.kube/config', 'credentials.json', 'service-account.json',
  'serviceaccount-key.json', 'server.key', 'tls/privkey.pem', 'server-key.pem', 'key.pem', 'cert.p12', 'app.pfx', 'release.keystore', 'ca-key.pem', 'secrets.yml', 'terraform.tfstate', '.vault-token',
])('%s is a credential file', (file) => {
  expect(found('secrets/secret-file-copied', `FROM a:1\nCOPY ${file} /x\nADD ["${file}", "/x"]\n`)).toEqual([2, 3])
})

test.each([
  '.env.example', '.env.sample', 'id_rsa.pub', 'ca.pem', 'fullchain.pem', 'cert.pem', 'server.crt', 'public.key', 'apt-archive.key', 'truststore.jks', 'package.json', 'keys.ts', 'environment.ts', 'secret-santa.js', 'credentials.ts', 'config.json', '.yarnrc.yml', 'monkey.png', '.',
])('%s is none', (file) => {
  expect(found('secrets/secret-file-copied', `FROM a:1\nCOPY ${file} /x\n`)).toEqual([])
})

test.each<[string, string | Record<string, string>, (number | string)[]]>([
  ['the line of the source', 'FROM a:1\nCOPY package.json \\\n  .env \\\n  ./\n', [3]],
  ['from another stage', 'FROM a:1 AS b\nFROM c:1\nCOPY --from=b /root/.ssh/id_rsa /x\n', [3]],
  ['a stage below', 'FROM a:1 AS b\nCOPY .env .\nFROM b\n', [2]],
  ['a stage that is only built', 'FROM a:1 AS b\nCOPY .npmrc id_rsa /x/\nFROM c:1\n', []],
  ['a key for the package manager', 'FROM a:1\nCOPY vendor.key /etc/apt/keyrings/vendor.key\n', []],
  ['settings beside the manifest', 'FROM a:1\nCOPY package.json .npmrc ./\n', []],
  ['settings for a home folder', 'FROM a:1\nCOPY .npmrc .profile /root/\n', [2]],
  ['settings that are tracked', { 'web/Dockerfile': 'FROM a:1\nCOPY .npmrc .\n', 'web/.npmrc': 'save-exact=true\n' }, []],
  ['an env file of plain settings', { Dockerfile: 'FROM a:1\nCOPY .env.production .\n', '.env.production': 'VITE_API_URL=/api\nVITE_API_KEY=x\n' }, []],
  ['an env file with a secret', { Dockerfile: 'FROM a:1\nCOPY .env.production .\n', '.env.production': 'API_KEY=x\n' }, ['Dockerfile:2']],
  ['a variable names the place', 'FROM a:1\nENV GOOGLE_APPLICATION_CREDENTIALS=/app/gcp.json\nCOPY gcp.json /app/gcp.json\n', [3]],
  ['a variable names the place, relative', 'FROM a:1\nWORKDIR /app\nCOPY sub/gcp.json other.json .\nENV KUBECONFIG=/app/gcp.json\n', [3]],
  ['a variable names the source', 'FROM a:1\nARG GOOGLE_APPLICATION_CREDENTIALS\nCOPY ${GOOGLE_APPLICATION_CREDENTIALS} /app/\n', [3]],
  ['a variable names a relative place', 'FROM a:1\nWORKDIR /app\nCOPY gcp.json ./\nENV GOOGLE_APPLICATION_CREDENTIALS=gcp.json\n', [3]],
  ['a variable names another place', 'FROM a:1\nENV GOOGLE_APPLICATION_CREDENTIALS=/run/secrets/gcp.json\nCOPY app.json /app/\n', []],
])('secret-file-copied: %s', (_what, files, places) => {
  expect(found('secrets/secret-file-copied', files)).toEqual(places)
})
