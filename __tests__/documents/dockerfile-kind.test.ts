import { parseDockerfile } from '../../src/documents/dockerfile.ts'
import { kindOf } from '../../src/documents/kind.ts'
import { fileText } from '../../src/tree/source-text.ts'

test.each(['Dockerfile', 'api/Dockerfile.prod', 'Dockerfile-worker', 'dockerfile', 'prod.dockerfile', 'api.Dockerfile', 'Containerfile'])('%s is a Dockerfile', (path) => {
  expect(kindOf(path)).toBe('dockerfile')
})

test.each(['Dockerfile.dockerignore', 'src/dockerfile.ts', 'dockerfile-lines.test.ts', 'dockerfile_parser.py', 'Dockerfile.md', 'Dockerfile.txt', 'containerfile.json', 'my-dockerfile', 'node_modules/x/Dockerfile'])('%s is none', (path) => {
  expect(kindOf(path)).not.toBe('dockerfile')
})

test('marks of a template are no problems', () => {
  const text = '{% if node %}\nFROM node:24\n{% endif %}\nUSER app\n'
  expect(parseDockerfile(fileText('Dockerfile.template', text))).toMatchObject({ problems: [], content: { stages: [{ from: { image: 'node:24' } }] } })
  expect(parseDockerfile(fileText('Dockerfile', text)).problems).toHaveLength(2)
})
