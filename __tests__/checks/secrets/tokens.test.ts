import { found, messages } from '../compose/found.ts'

const RULE = 'secrets/no-hardcoded-secrets'
const digits = '0123456789abcdefghijABCDEFGHIJ0123456789'

/** Put together here, so that no scanner takes this file for a leak. */
const TOKENS: readonly string[] = [
  `AKIA${'FAKE1234'.repeat(2)}`,
  `ghp_${digits.slice(0, 36)}`,
  `gho_${digits.slice(0, 36)}`,
  `github_pat_${digits.slice(0, 22)}_${digits}${digits.slice(0, 19)}`,
  `glpat-${digits.slice(0, 20)}`,
  `xoxb-123456789012-123456789012-${digits.slice(0, 24)}`,
  `https://hooks.slack.com/services/T01234567/B01234567/${digits.slice(0, 24)}`,
  `sk_live_${digits.slice(0, 24)}`,
  `rk_live_${digits.slice(0, 24)}`,
  `npm_${digits.slice(0, 36)}`,
  `//registry.example.test/:_authToken=${'0f1e2d3c'}-4b5a-6978-8796-a5b4c3d2e1f0`,
  `pypi-AgEIcHlwaS5vcmc${digits}${digits}`,
  `AIza${digits.slice(0, 35)}`,
  `SG.${digits.slice(0, 22)}.${digits}abc`,
  `sk-proj-${digits}`,
  `sk-ant-api03-${digits}`,
  `hf_${digits.slice(0, 34)}`,
  `shpat_${'0123456789abcdef'.repeat(2)}`,
  `dop_v1_${'0123456789abcdef'.repeat(4)}`,
  `dapi${'0123456789abcdef'.repeat(2)}`,
  `hvs.${digits}`,
  `SK${'0123456789abcdef'.repeat(2)}`,
  `key-${'0123456789abcdef'.repeat(2)}`,
  `${'0123456789abcdef'.repeat(2)}-us12`,
  `1234567890:AA${digits.slice(0, 33)}`,
  `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${digits}${digits}abcdef==`,
  `AWS_SECRET_ACCESS_KEY=${digits}`,
  `softlayer_api_key = "${digits.toLowerCase()}abcdefghijklmnopqrstuvwx"`,
  `cloudant_password: '${'abcdefghijkl'.repeat(2)}'`,
  `ibm_cloud_api_key=${digits}wxyz`,
  'eyJmYWtlIjoiZmFrZSJ9.eyJmYWtlIjoiZmFrZSJ9.ZmFrZS1zaWduYXR1cmU',
]

test.each(TOKENS)('%s', (token) => {
  expect(found(RULE, { 'src/settings.py': `# settings\nKEY = '${token}'\n` })).toEqual(['src/settings.py:2'])
})

test.each([
  'sk-ant-...',
  'sk-ant-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'ghp_your-token-here',
  `AKIAIOSFODNN7${'EXAMPLE'}`,
  'AKIAXXXXXXXXXXXXXXXX',
  'sk_test_0123456789abcdefghijABCD',
  `sk_live_${'fake'.repeat(6)}`,
  '${{ secrets.GITHUB_TOKEN }}',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  'task-runner-0123456789abcdefghijABCDEFGHIJ0123456789abcdefgh',
  'sha512-0123456789abcdefghijABCDEFGHIJ0123456789abcdefgh==',
  'https://oauth2:{token}@git.example.test/x.git',
])('%s is no credential', (text) => {
  expect(found(RULE, { 'src/settings.py': `KEY = '${text}'\n` })).toEqual([])
})

test('made-up keys in tests stay quiet, copied ones do not', () => {
  const made = `ghp_fake${digits.slice(0, 32)}`
  const real = `ghp_${'q7Rt2Lm9'.repeat(4)}Zx81`
  expect(found(RULE, { 'tests/test_client.py': `A = '${made}'\nB = '${real}'\n` })).toEqual(['tests/test_client.py:2'])
})

test('the message shows four characters at most', () => {
  expect(messages(RULE, { 'a.env': `X=ghp_${digits.slice(0, 36)}` })).toEqual(['1 error A secret stands here in the clear, GitHub token: ghp_... (40 characters)'])
})

test('a comment in the file silences nothing', () => {
  expect(found(RULE, { 'a.py': `X = 'ghp_${digits.slice(0, 36)}'  # nosec pragma: allowlist secret` })).toEqual(['a.py:1'])
})

const pem = (kind: string, body: string): string => `-----BEGIN ${kind}PRIVATE KEY-----\n${body}\n-----END ${kind}PRIVATE KEY-----\n`

test.each<[string, string, string, string[]]>([
  ['a key file', 'deploy/server.key', pem('RSA ', 'fake key for tests'), ['deploy/server.key:1']],
  ['a key in source', 'src/keys.ts', `const a = 1\nconst key = \`${pem('', 'ZmFrZWZha2VmYWtlZmFrZWZha2VmYWtl')}\``, ['src/keys.ts:2']],
  ['a key in JSON', 'account.json', '{\n"private_key": "-----BEGIN PRIVATE KEY-----\\nZmFrZWZha2VmYWtlZmFrZWZha2U\\n-----END PRIVATE KEY-----\\n"\n}', ['account.json:2']],
  ['an SSH key', 'id_ed25519', pem('OPENSSH ', 'ZmFrZQ=='), ['id_ed25519:1']],
  ['a certificate', 'ca.pem', '-----BEGIN CERTIFICATE-----\nZmFrZQ==\n-----END CERTIFICATE-----\n', []],
  ['a public key', 'jwt.pem', '-----BEGIN PUBLIC KEY-----\nZmFrZQ==\n-----END PUBLIC KEY-----\n', []],
  ['a header in prose', 'README.md', 'It starts with `-----BEGIN PRIVATE KEY-----` and so on.', []],
  ['a header in code', 'src/parse.ts', `if (text.startsWith('-----BEGIN PRIVATE KEY-----')) return parse(text)`, []],
  ['a placeholder', '.env.example', 'KEY="-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----"', []],
  ['a docstring between two headers', 'key.py', '"""The contents before "-----BEGIN RSA PRIVATE KEY-----" and\n after the "-----END RSA PRIVATE KEY-----" lines are ignored."""', []],
  ['a made-up key in a settings file', 'config/keys.yml', `a: |\n  ${pem('', '  fake key for tests')}`, ['config/keys.yml:2']],
  ['the key of Rails credentials', 'config/master.key', '0123456789abcdef0123456789abcdef\n', ['config/master.key:1']],
  ['a folder of examples', 'examples/tls/server.key', pem('', 'fake'), []],
  ['a server of tests', 'dummyserver/certs/server.key', pem('', 'fake'), []],
  ['a folder for integration tests', 'integration_tests/server.key', pem('', 'fake'), []],
  ['a test fixture', 'tests/fixtures/server.key', pem('', 'fake'), []],
])('private keys: %s', (_what, path, text, places) => {
  expect(found('secrets/private-key-tracked', { [path]: text })).toEqual(places)
})

test('a key for developers and one of a guide weigh less', () => {
  expect(messages('secrets/private-key-tracked', { 'docker/localhost.key': pem('', 'fake') })).toEqual(['1 warning docker/localhost.key holds a private key, for development by its name'])
  expect(messages('secrets/private-key-tracked', { 'docs/guide.md': pem('', 'ZmFrZWZha2VmYWtlZmFrZWZha2VmYWtl') })).toEqual(['1 warning docs/guide.md shows a whole private key'])
})
