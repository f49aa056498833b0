import { maskedLine, maskedValue } from '../../src/report/masking.ts'

test.each([
  ['POSTGRES_PASSWORD: fake-dev-password', 'POSTGRES_PASSWORD: fake…'],
  ['      - DATABASE_URL=postgresql://engine:fake-dev-password@postgres:5432/engine', '      - DATABASE_URL=postgresql://engine:fake…@postgres:5432/engine'],
  ['      - API_KEY=${API_KEY:-dev-api-key}', '      - API_KEY=${API_KEY:-dev-…}'],
  ['API_KEY=${API_KEY:?set it}', 'API_KEY=${API_KEY:?set it}'],
  ['"dbPassword": "fake-password-1"', '"dbPassword": "fake…"'],
  ['PASSWORD=abc', 'PASSWORD=…'],
  ['SECRET_FILE=/run/secrets/x', 'SECRET_FILE=/run/secrets/x'],
  ['KEY=eyJmYWtlIjoiZmFrZSJ9.eyJmYWtlIjoiZmFrZSJ9.ZmFrZS1zaWduYXR1cmU', 'KEY=eyJm…'],
  ['uses: actions/checkout@v4', 'uses: actions/checkout@v4'],
  ['    image: acme/api:1.4.2', '    image: acme/api:1.4.2'],
])('%j is shown as %j', (line, expected) => {
  expect(maskedLine(line)).toBe(expected)
})

test.each([
  ['API_KEY', 'fake-key-0123', { text: 'fake…', masked: true }],
  ['API_KEY', '${API_KEY}', { text: '${API_KEY}', masked: false }],
  ['LOG_LEVEL', 'info', { text: 'info', masked: false }],
  ['DATABASE_URL', 'postgres://app:fake-pw-123@db/app', { text: 'postgres://app:fake…@db/app', masked: true }],
])('%s=%s', (name, value, expected) => {
  expect(maskedValue(name, value)).toEqual(expected)
})
