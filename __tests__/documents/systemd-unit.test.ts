import { kindOf } from '../../src/documents/kind.ts'
import { parseSystemdUnit, unitSetting, unitSettings, unitWords } from '../../src/documents/systemd-unit.ts'
import { fileText } from '../../src/tree/source-text.ts'

const UNIT = `[Unit]
Description=API
# a comment
[Service]
Environment="A=b c" 'D=e' F=g
Environment=H=1
EnvironmentFile=-/opt/app/.env
ExecStart=/opt/app/venv/bin/gunicorn app.main:app \\
  # between
  -c gunicorn.conf.py \\
  --reload
Restart = always
; another comment
[Install]
WantedBy=multi-user.target
`

function read(text: string): ReturnType<typeof parseSystemdUnit> {
  return parseSystemdUnit(fileText('app.service', text))
}

test('settings stand under their sections, continuation lines joined', () => {
  const { content, problems } = read(UNIT)
  expect(problems).toEqual([])
  expect(content?.settings.map(({ section, key, at }) => `${at.line}-${at.endLine} ${section}.${key}`)).toEqual([
    '2-2 Unit.Description',
    '5-5 Service.Environment',
    '6-6 Service.Environment',
    '7-7 Service.EnvironmentFile',
    '8-11 Service.ExecStart',
    '12-12 Service.Restart',
    '15-15 Install.WantedBy',
  ])
  expect(content && unitSetting(content, 'Service', 'Restart')?.value.text).toBe('always')
})

test('words keep their places over lines, quotes and escapes are worked out', () => {
  const { content } = read(UNIT)
  const words = content ? unitSettings(content, 'Service', 'ExecStart').flatMap(({ value }) => unitWords(value)) : []
  expect(words.map(({ text, at }) => `${at.line} ${text}`)).toEqual(['8 /opt/app/venv/bin/gunicorn', '8 app.main:app', '10 -c', '10 gunicorn.conf.py', '11 --reload'])
  const variables = content ? unitSettings(content, 'Service', 'Environment').flatMap(({ value }) => unitWords(value)) : []
  expect(variables.map(({ text, at }) => `${at.line}:${at.column} ${text}`)).toEqual(['5:13 A=b c', '5:21 D=e', '5:27 F=g', '6:13 H=1'])
  expect(unitWords(fileText('x', String.raw`a\ b "c \"d\"" 'e f'g`)).map(({ text }) => text)).toEqual(['a b', 'c "d"', 'e fg'])
})

test('an empty setting takes back those before it', () => {
  const { content } = read('[Service]\nExecStart=a\nExecStart=\nExecStart=b\n')
  expect(content && unitSettings(content, 'Service', 'ExecStart').map(({ value }) => value.text)).toEqual(['b'])
})

test('what is no setting is a problem at its line', () => {
  const { content, problems } = read('Stray=1\n[Service\n[Service]\nExecStart=a\nnonsense\n')
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual(['1 a setting before the first section', "2 the section's bracket is not closed", '5 neither a section nor `Key=value`'])
  expect(content?.settings).toHaveLength(1)
})

test('a template has no problems: what it says is known only when it is filled in', () => {
  expect(read('[Service]\n{% if tls %}\nEnvironment=A=1\n{% endif %}\n').problems).toEqual([])
})

test.each(['[D-BUS Service]\nName=org.x\nExec=/bin/x\n', '<service-group/>\n', '', '\0\0'])('%j is no unit of systemd', (text) => expect(read(text)).toEqual({ content: undefined, problems: [] }))

test.each([
  ['deploy/app.service', 'unit'],
  ['systemd/worker@.service', 'unit'],
  ['src/user.service.ts', undefined],
  ['node_modules/x/app.service', undefined],
])('%s', (path, kind) => expect(kindOf(path)).toBe(kind))
