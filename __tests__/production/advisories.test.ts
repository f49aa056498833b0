import { documentsOf } from '../../src/documents/documents.ts'
import { isNamed, lockedReleases, releaseKey, releaseOf } from '../../src/production/advisories.ts'
import type { Ecosystem } from '../../src/documents/manifest-content.ts'
import { memoryTree } from '../../src/tree/memory.ts'

test.each<[Ecosystem, string, string, string | undefined]>([
  ['npm', '@babel/core', '7.1.0', 'npm:@babel/core@7.1.0'],
  ['pypi', 'Ruamel.Yaml_x', '0.18', 'pip:ruamel-yaml-x@0.18'],
  ['go', 'golang.org/x/net', 'v0.17.0', 'go:golang.org/x/net@0.17.0'],
  ['rubygems', 'nokogiri', '1.15.4-x86_64-linux', 'rubygems:nokogiri@1.15.4'],
  ['gradle', 'com.acme:core', '1.0', 'maven:com.acme:core@1.0'],
  ['cargo', 'tokio', '1.40.0', 'rust:tokio@1.40.0'],
  ['composer', 'symfony/http-kernel', 'v6.1.0', 'composer:symfony/http-kernel@6.1.0'],
  ['composer', 'illuminate/support', '*', undefined],
  ['npm', 'local', '', undefined],
  ['npm', 'linked', 'file:../linked', undefined],
  ['npm', 'forked', 'git+https://github.com/acme/forked.git', undefined],
  ['npm', 'a,b', '1.0.0', undefined],
])('%s: %s %s is %s', (ecosystem, name, version, key) => {
  const release = releaseOf(ecosystem, name, version)
  expect(release && releaseKey(release)).toBe(key)
})

test('of Go, what go.mod requires counts, and not all that go.sum remembers', () => {
  const tree = memoryTree({
    'go.mod': 'module acme.io/api\n\ngo 1.24\n\nrequire golang.org/x/net v0.17.0\n',
    'go.sum': 'golang.org/x/net v0.10.0/go.mod h1:a=\ngolang.org/x/net v0.17.0 h1:b=\ngolang.org/x/net v0.17.0/go.mod h1:c=\n',
  })
  expect([...new Set(lockedReleases(documentsOf(tree)).map(({ release }) => releaseKey(release)))]).toEqual(['go:golang.org/x/net@0.17.0'])
})

test('a requirements.txt is a lock file by what it pins, where there is no other', () => {
  const files = { 'api/requirements.txt': 'fastapi==0.110.0\nuvicorn[standard] == 0.30.1 ; python_version > "3.8"\nhttpx>=0.27\nanyio==4.*\n-e .\n' }
  const places = (all: Readonly<Record<string, string>>): string[] => lockedReleases(documentsOf(memoryTree(all))).map(({ release, at }) => `${at.path}:${at.line} ${releaseKey(release)}`)
  expect(places(files)).toEqual(['api/requirements.txt:1 pip:fastapi@0.110.0', 'api/requirements.txt:2 pip:uvicorn@0.30.1'])
  expect(places({ ...files, 'api/uv.lock': 'version = 1\n\n[[package]]\nname = "fastapi"\nversion = "0.110.0"\n' })).toEqual(['api/uv.lock:4 pip:fastapi@0.110.0'])
})

test('names are compared as their registry compares them', () => {
  expect(isNamed({ ecosystem: 'pip', name: 'ruamel-yaml', version: '1' }, 'ruamel.yaml')).toBe(true)
  expect(isNamed({ ecosystem: 'npm', name: 'a-b', version: '1' }, 'a.b')).toBe(false)
})
