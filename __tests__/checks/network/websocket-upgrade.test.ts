import { found, messages, stateOf } from '../compose/found.ts'

const ON = { '.env.production.example': 'WS_ENABLED=true\n' }
const UPGRADE = ['proxy_http_version 1.1;', 'proxy_set_header Upgrade $http_upgrade;', 'proxy_set_header Connection "upgrade";']
/** The first location is on line 3. */
const nginx = (...lines: readonly string[]): Record<string, string> => ({ 'nginx/api.conf': `server {\n  listen 443 ssl;\n${lines.map((line) => `  ${line}\n`).join('')}}\n` })
const location = (matcher: string, ...lines: readonly string[]): string => `location ${matcher} { ${lines.join(' ')} proxy_pass http://127.0.0.1:8000; }`
const RULE = 'network/websocket-upgrade'

describe(RULE, () => {
  test.each<[string, Record<string, string>, number[]]>([
    ['switched on, plain proxy', { ...ON, ...nginx(location('/')) }, [3]],
    ['the main location is meant', { ...ON, ...nginx(location('/health'), location('/')) }, [4]],
    ['no main location', { ...ON, ...nginx(location('/static/'), location('/api/')) }, [4]],
    ['front end beside the program', { ...ON, ...nginx('location / { proxy_pass http://frontend:80; }', location('/api/')) }, [4]],
    ['headers without the version', { ...ON, ...nginx(location('/', ...UPGRADE.slice(1))) }, [3]],
    ['version 1.0', { ...ON, ...nginx(location('/', 'proxy_http_version 1.0;', ...UPGRADE.slice(1))) }, [3]],
    ['the location\'s own headers drop the server\'s', { ...ON, ...nginx(...UPGRADE, location('/', 'proxy_set_header Host $host;')) }, [6]],
    ['Connection is closed', { ...ON, ...nginx(location('/', ...UPGRADE.slice(0, 2), 'proxy_set_header Connection "";')) }, [3]],
    ['a location for sockets, nothing switched on', nginx(location('/ws'), location('/')), [3]],
    ['by expression', nginx(location('~ ^/ws/')), [3]],
    ['Socket.IO', nginx(location('/socket.io/', 'proxy_http_version 1.1;')), [3]],
    ['Streamlit', { ...nginx(location('/')), Dockerfile: 'FROM python:3.11-slim\nCMD ["streamlit", "run", "app.py"]\n' }, [3]],
  ])('%s', (_what, files, lines) => {
    expect(found(RULE, files)).toEqual(lines.map((line) => `nginx/api.conf:${line}`))
  })

  test.each<[string, Record<string, string>]>([
    ['upgraded', { ...ON, ...nginx(location('/', ...UPGRADE)) }],
    ['by a map', { ...ON, ...nginx(location('/', ...UPGRADE.slice(0, 2), 'proxy_set_header Connection $connection_upgrade;')) }],
    ['from the server', { ...ON, ...nginx(...UPGRADE, location('/')) }],
    ['header names in lower case', { ...ON, ...nginx(location('/', ...UPGRADE.map((line) => line.replace('Upgrade $', 'upgrade $')))) }],
    ['one location for them, the rest plain', { ...ON, ...nginx(location('/ws/', ...UPGRADE), location('/')) }],
    ['another location takes them', { ...ON, ...nginx(location('/live/', ...UPGRADE), location('/')) }],
    ['switched off', { '.env.production.example': 'WS_ENABLED=false\n', ...nginx(location('/')) }],
    ['nothing said', nginx(location('/'))],
    ['an include that is not here', { ...ON, ...nginx(location('/', 'include proxy_params.conf;')) }],
    ['for development', { ...ON, 'nginx/dev.conf': nginx(location('/'))['nginx/api.conf'] as string }],
    ['no proxy', ON],
    ['somebody else\'s host', { ...ON, ...nginx('location / { proxy_pass https://api.example.test; }') }],
    ['"ws" inside a word', nginx(location('/news/'))],
  ])('quiet: %s', (_what, files) => {
    expect(found(RULE, files)).toEqual([])
  })

  test('says what is missing', () => {
    expect(messages(RULE, { ...ON, ...nginx(location('/', 'proxy_http_version 1.1;', 'proxy_set_header Upgrade $http_upgrade;')) })).toEqual([
      '3 warning `location /` does not let a connection change to WebSocket; it lacks `proxy_set_header Connection "upgrade"`',
    ])
  })

  test('a pass shows the location', () => {
    expect(stateOf(RULE, { ...ON, ...nginx(location('/', ...UPGRADE)) })).toBe('pass')
  })
})
