import { found, messages } from '../compose/found.ts'

const CHECKOUT = 'uses: actions/checkout@v4'
const ci = (...steps: readonly string[]): Record<string, string> => ({ '.github/workflows/ci.yml': `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n${[CHECKOUT, ...steps].map((step) => `      - ${step}\n`).join('')}` })
const PACKAGE = { 'package.json': '{ "scripts": { "lint": "eslint .", "test": "jest" } }' }
const MAKE = { Makefile: '.PHONY: all deploy\nall: build\nbuild:\n\tgo build\n' }

describe('ci/scripts-resolve', () => {
  test.each<[string, Record<string, string>, number[]]>([
    ['a script', { ...PACKAGE, ...ci('run: npm run lint:ci') }, [7]],
    ['a script of pnpm', { ...PACKAGE, ...ci('run: pnpm run build') }, [7]],
    ['yarn build', { ...PACKAGE, ...ci('run: yarn build') }, [7]],
    ['npm test without one', { 'package.json': '{ "name": "a" }', ...ci('run: npm test') }, [7]],
    ['a script by prefix', { 'web/package.json': '{ "scripts": {} }', ...ci('run: npm --prefix web run build') }, [7]],
    ['in a folder', { ...PACKAGE, 'web/package.json': '{ "scripts": {} }', ...ci('{ run: npm run lint, working-directory: web }') }, [7]],
    ['behind cd', { ...PACKAGE, 'web/package.json': '{ "scripts": {} }', ...ci('run: cd web && npm run lint') }, [7]],
    ['a target', { ...MAKE, ...ci('run: make build unit') }, [7]],
    ['a recipe', { justfile: 'test:\n  pytest\n', ...ci('run: just lint') }, [7]],
    ['no makefile', ci('run: make check'), [7]],
    ['no checkout at all', { ...PACKAGE, '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/setup-node@v4\n      - run: npm run lint:ci\n' }, [7]],
    ['a shell script', ci('run: bash scripts/check.sh'), [7]],
    ['a script that is started itself', ci('run: ./scripts/check.sh --all'), [7]],
    ['a script of Python', ci('run: python scripts/check.py'), [7]],
    ['the wrapper of Gradle', ci('run: ./gradlew test'), [7]],
    ['a folder', ci('{ run: ls, working-directory: web }'), [7]],
    ['a pattern', { ...PACKAGE, ...ci("{ uses: actions/cache@v4, with: { path: ~/.npm, key: \"n-${{ hashFiles('**/yarn.lock') }}\" } }") }, [7]],
  ])('%s', (_what, files, lines) => {
    expect(found('ci/scripts-resolve', files)).toEqual(lines.map((line) => `.github/workflows/ci.yml:${line}`))
  })

  test.each<[string, Record<string, string>]>([
    ['all are there', { ...PACKAGE, ...MAKE, 'scripts/check.sh': '', ...ci('run: npm run lint && make build && bash scripts/check.sh') }],
    ['if present', { ...PACKAGE, ...ci('run: npm run build --if-present') }],
    ['a script of a workspace', { ...PACKAGE, ...ci('run: npm run build -w packages/web', 'run: npm run build --workspace=web') }],
    ['a program of a dependency', { ...PACKAGE, ...ci('run: yarn tsc', 'run: pnpm eslint .', 'run: npx vitest') }],
    ['npm start with a server.js', { ...PACKAGE, ...ci('run: npm start') }],
    ['no package.json', ci('run: npm run lint')],
    ['the package.json above', { ...PACKAGE, 'web/index.html': '', ...ci('{ run: npm run lint, working-directory: web }') }],
    ['a matrix', { ...PACKAGE, ...ci('run: npm run ${{ matrix.task }}') }],
    ['another repository', { ...PACKAGE, '.github/workflows/ci.yml': ci('run: npm run build')['.github/workflows/ci.yml']!.replace('checkout@v4', 'checkout@v4\n        with: { repository: acme/other }') }],
    ['another repository beside this one', ci('{ uses: actions/checkout@v4, with: { repository: acme/tools, path: tools } }', 'run: bash tools/check.sh')],
    ['another branch', { ...PACKAGE, ...ci('run: git checkout gh-pages', 'run: npm run publish-site') }],
    ['a makefile that includes others', { Makefile: 'include common.mk\nall:\n\ttrue\n', ...ci('run: make unit') }],
    ['a pattern rule', { Makefile: 'test-%:\n\tgo test ./$*\n', ...ci('run: make test-unit') }],
    ['a target by a variable', { Makefile: '$(BIN):\n\tgo build\n', ...ci('run: make app') }],
    ['a phony target without a recipe', { ...MAKE, ...ci('run: make deploy') }],
    ['a makefile that is generated', { 'configure.ac': '', ...ci('run: ./configure && make check') }],
    ['a makefile that is fetched', ci('run: wget https://example.test/x.mk -O Makefile', 'run: make check')],
    ['a makefile elsewhere', { 'src/Makefile': 'check:\n\ttrue\n', ...ci('run: make -C src check') }],
    ['a script that is generated', ci('run: echo true > scripts/run.sh', 'run: bash scripts/run.sh')],
    ['a script that is downloaded', ci('run: curl -sSfL https://example.test/x.sh -o install.sh', 'run: bash install.sh')],
    ['a script that is unpacked', ci('run: tar xf tools.tar', 'run: bash tools/x.sh')],
    ['a script that is ignored by git', { '.gitignore': '/hack/', ...ci('run: bash hack/x.sh') }],
    ['a script that is built', ci('run: node dist/check.js')],
    ['a script only where it is there', ci('run: if [ -f scripts/x.sh ]; then bash scripts/x.sh; fi', 'run: bash scripts/y.sh || true')],
    ['a script from an artifact', ci('uses: actions/download-artifact@v4', 'run: bash scripts/x.sh')],
    ['a submodule', { '.gitmodules': '', ...ci('run: bash tools/x.sh', '{ run: ls, working-directory: tools }') }],
    ['a folder that is made', ci('run: mkdir -p web', '{ run: ls, working-directory: web }')],
    ['a folder that is a variable', ci('{ run: ls, working-directory: "${{ matrix.dir }}" }')],
    ['before the checkout', { '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: bash scripts/x.sh\n      - uses: actions/checkout@v4\n' }],
    ['a self-hosted runner that keeps its workspace', { '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: [self-hosted]\n    steps:\n      - run: bash scripts/x.sh\n' }],
    ['code on the command line', ci('run: python -c "x.py"', 'run: python -m scripts.check', 'run: bash -c "scripts/x.sh"')],
    ['one of several patterns', { 'package-lock.json': '{}', ...ci("{ uses: actions/cache@v4, with: { path: ~/.npm, key: \"${{ hashFiles('**/package-lock.json', '**/yarn.lock') }}\" } }") }],
  ])('quiet: %s', (_what, files) => {
    expect(messages('ci/scripts-resolve', files)).toEqual([])
  })

  test.each<[string, Record<string, string>, string[]]>([
    ['RUN', { ...PACKAGE, Dockerfile: 'FROM node:22\nCOPY . .\nRUN npm run build\n' }, ['Dockerfile:3']],
    ['a script that is there', { ...PACKAGE, Dockerfile: 'FROM node:22\nCOPY package*.json ./\nRUN npm run lint\n' }, []],
    ['two packages in the context', { ...PACKAGE, 'web/package.json': '{}', Dockerfile: 'FROM node:22\nCOPY . .\nRUN npm run build\n' }, []],
    ['a package that is cloned', { ...PACKAGE, Dockerfile: 'FROM node:22\nCOPY . .\nRUN git clone https://example.test/x . && npm run build\n' }, []],
    ['a stage without the package', { ...PACKAGE, Dockerfile: 'FROM node:22\nCOPY src src\nRUN npm run build\n' }, []],
  ])('a Dockerfile: %s', (_what, files, places) => {
    expect(found('ci/scripts-resolve', files)).toEqual(places)
  })
})

describe('ci/image-build-in-ci', () => {
  const CI = '.github/workflows/ci.yml'
  const build = (on: string, step: string): Record<string, string> => ({ Dockerfile: 'FROM node:22\n', [CI]: `on: ${on}\njobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n` })
  const PROD = { 'Dockerfile.prod': 'FROM node:22\n', 'compose.yaml': 'services:\n  api:\n    build: { context: ., dockerfile: Dockerfile.prod }\n' }
  test.each<[string, Record<string, string>, string[]]>([
    ['built on every change', build('pull_request', 'run: docker build .'), []],
    ['only for pushes', build('push', 'run: docker build .'), []],
    ['another Dockerfile', { ...build('push', 'run: docker build .'), ...PROD }, [`${CI}:6`]],
    ['the same Dockerfile', { ...build('push', 'run: docker build -f Dockerfile.prod .'), ...PROD }, []],
    ['all that compose builds', { ...build('push', 'run: docker compose build'), ...PROD }, []],
    ['a Dockerfile by a matrix', { ...build('push', '{ uses: docker/build-push-action@v6, with: { file: "${{ matrix.file }}" } }'), ...PROD }, []],
    ['a path filter that leaves it out', build('{ push: { paths: [src/**] } }', 'run: docker build .'), [`${CI}:1`]],
    ['a path filter with it', build('{ push: { paths: [src/**, Dockerfile] } }', 'run: docker build .'), []],
    ['a path filter on one of two events', build('{ push: { paths: [src/**] }, pull_request: }', 'run: docker build .'), []],
    ['paths that are ignored', build('{ push: { paths-ignore: ["**.md", docs/**] } }', 'run: docker build .'), []],
    ['it is itself ignored', build('{ push: { paths-ignore: [Dockerfile] } }', 'run: docker build .'), [`${CI}:1`]],
    ['the action', build('push', 'uses: docker/build-push-action@v6'), []],
    ['no workflow', { Dockerfile: 'FROM node:22\n' }, []],
    ['another CI', { ...build('push', 'run: ls'), '.gitlab-ci.yml': '' }, []],
    ['a script that may build it', build('push', 'run: ./ci/run.sh'), []],
    ['a development compose file alone', { 'compose.yaml': 'services:\n  db:\n    image: postgres:17\n', [CI]: 'on: push\njobs: {}\n' }, []],
  ])('%s', (_what, files, places) => {
    expect(found('ci/image-build-in-ci', files)).toEqual(places)
  })
})
