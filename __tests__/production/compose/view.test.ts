import { documentsOf } from '../../../src/documents/documents.ts'
import { systemsOf } from '../../../src/production/compose/systems.ts'
import { systemView } from '../../../src/production/compose/view.ts'
import { memoryTree } from '../../../src/tree/memory.ts'

test('a system as plain values', () => {
  const tree = memoryTree({
    'compose.yaml': `services:
  api:
    build: ./api
    command: serve --port \${PORT:-80}
    environment: [MODE=debug, "TOKEN=\${TOKEN:?}"]
    ports: ["127.0.0.1:8080:80"]
    volumes: ["data:/data:ro"]
    healthcheck: { test: curl localhost }
volumes: { data: }
`,
    'compose.prod.yaml': 'services:\n  api:\n    environment: { MODE: release }\n    restart: always\n',
  })
  expect(systemsOf(tree, documentsOf(tree), []).map(systemView)).toEqual([
    {
      name: '.',
      files: ['compose.yaml', 'compose.prod.yaml'],
      services: {
        api: {
          image: null,
          build: { context: 'api', dockerfile: null, target: null, args: {} },
          command: ['serve', '--port', '80'],
          entrypoint: null,
          environment: {
            MODE: { value: 'release', kind: 'literal', path: 'compose.prod.yaml', line: 3 },
            TOKEN: { value: '${TOKEN:?}', kind: 'required', path: 'compose.yaml', line: 5 },
          },
          ports: [{ target: '80', published: '8080', host_ip: '127.0.0.1', protocol: 'tcp', mode: 'ingress' }],
          volumes: [{ type: 'volume', source: 'data', target: '/data', read_only: true }],
          healthcheck: { disabled: false, test: ['CMD-SHELL', 'curl localhost'] },
          restart: 'always',
          user: null,
          profiles: [],
        },
      },
    },
  ])
})
