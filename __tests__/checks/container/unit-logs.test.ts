import { found, stateOf } from '../compose/found.ts'

const unit = (...lines: readonly string[]): Record<string, string> => ({ 'api.service': ['[Service]', 'ExecStart=/opt/api/bin/server', ...lines].join('\n') })

test.each<[string, Record<string, string>, string[]]>([
  ['the journal, by default', unit('User=api'), []],
  ['the journal, by name', unit('StandardOutput=journal', 'StandardError=inherit'), []],
  ['a file of both', unit('StandardOutput=append:/var/log/api.log', 'StandardError=file:/var/log/api.error.log'), ['api.service:3', 'api.service:4']],
  ['a file that starts over', unit('StandardOutput=truncate:/var/log/api.log'), []],
  ['a later line wins', unit('StandardOutput=append:/var/log/api.log', 'StandardOutput=journal'), []],
  ['a device', unit('StandardOutput=file:/dev/stdout'), []],
  ['a file that logrotate cuts', { ...unit('StandardOutput=append:/var/log/api.log'), 'deploy/logrotate.conf': '/var/log/api.log { daily }' }, []],
])('logs of units: %s', (_what, files, expected) => {
  expect(found('container/log-rotation', files)).toEqual(expected)
})

test('units that production does not run are not asked', () => {
  const files = { ...unit('User=api'), 'old.service': '[Service]\nExecStart=/opt/old\nStandardOutput=append:/var/log/old.log\n', '.readiness.yml': 'version: 1\nsystems: [{ name: api, production: { platform: api.service } }]\n' }
  expect(found('container/log-rotation', files)).toEqual([])
  expect(stateOf('container/log-rotation', files)).toBe('pass')
})
