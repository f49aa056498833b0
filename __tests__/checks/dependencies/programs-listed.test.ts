import { found, messages, stateOf } from '../compose/found.ts'

const RULE = 'dependencies/dependency-unlisted'
const npm = (script: string, dependencies = '"express": "5.0.0"', more = ''): Record<string, string> => ({ 'package.json': `{\n"scripts": {\n"x": ${JSON.stringify(script)}\n},\n${more}"dependencies": { ${dependencies} }\n}\n` })
const lock = (...names: readonly string[]): string => JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version: '1.0.0' }])) })
const workflow = (run: string): string => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`

test.each<[string, Record<string, string>, string[]]>([
  ['a script', npm('tsc -p .'), ['package.json:3']],
  ['the second command', npm('jest && eslint .', '"jest": "1"'), ['package.json:3']],
  ['behind a variable', npm('NODE_ENV=test jest --ci'), ['package.json:3']],
  ['behind cross-env', npm('cross-env A=b jest', '"cross-env": "1"'), ['package.json:3']],
  ['without fetching', npm('npx --no-install eslint .'), ['package.json:3']],
  ['not locked either', { ...npm('eslint .', '"eslint-config-x": "1"'), 'package-lock.json': lock('eslint-config-x') }, ['package.json:3']],
  ['CI', { ...npm('node a.js'), '.github/workflows/ci.yml': workflow('npx --no-install eslint .') }, ['.github/workflows/ci.yml:6']],
  ['a member of a workspace', { ...npm('node a.js', '"jest": "1"', '"workspaces": ["packages/*"],\n'), 'packages/a/package.json': '{\n"scripts": {\n"lint": "eslint ." }\n}\n' }, ['packages/a/package.json:3']],
  ['listed', npm('eslint .', '"eslint": "9"'), []],
  ['listed by the root of the workspace', { ...npm('node a.js', '"eslint": "1"', '"workspaces": ["packages/*"],\n'), 'packages/a/package.json': '{\n"scripts": {\n"lint": "eslint ." }\n}\n' }, []],
  ['listed by a member', { ...npm('eslint .', '', '"workspaces": ["packages/*"],\n'), 'packages/a/package.json': '{ "devDependencies": { "eslint": "9" } }' }, []],
  ['brought along', { ...npm('tsc', '"acme": "1"'), 'package-lock.json': lock('acme', 'typescript') }, []],
  ['brought along, nothing is locked', npm('eslint . && jest', '"react-scripts": "5"'), []],
  ['a peer that npm installs', npm('eslint .', '"eslint-plugin-vue": "1"'), []],
  ['from beside', npm('eslint .', '"@acme/tools": "file:../tools"'), []],
  ['another name of the package', npm('playwright test && run-s a', '"@playwright/test": "1", "npm-run-all2": "1"'), []],
  ['what npx fetches', npm('npx eslint .'), []],
  ['what CI fetches', { ...npm('node a.js'), '.github/workflows/ci.yml': workflow('npx eslint@9 .') }, []],
  ['installed by CI', { ...npm('tsc'), '.github/workflows/ci.yml': workflow('npm install -g typescript@5') }, []],
  ['installed by the image', { ...npm('tsc'), Dockerfile: 'FROM node:24\nRUN npm i -g typescript\n' }, []],
  ['asked for before', npm('which eslint && eslint .'), []],
  ['a word', npm('echo eslint'), []],
  ['a path', npm('node ./tools/eslint'), []],
  ['programs of the system', npm('node a.js && docker build . && git push'), []],
  ['a script of its own name', npm('npm run jest'), []],
  ['a sample', { 'examples/a/package.json': '{ "scripts": { "x": "eslint ." } }' }, []],
  ['a peer', { 'package.json': '{ "scripts": { "x": "eslint ." }, "peerDependencies": { "eslint": ">=8" } }' }, []],
])('npm: %s', (_what, files, expected) => expect(found(RULE, files)).toEqual(expected))

const image = (lines: string, command = 'CMD ["gunicorn", "app:app"]'): Record<string, string> => ({ Dockerfile: `FROM python:3.13-slim\nCOPY . .\n${lines}\n${command}\n` })
const pip = (...lines: readonly string[]): Record<string, string> => ({ 'requirements.txt': `${lines.join('\n')}\n` })
const INSTALL = 'RUN pip install -r requirements.txt'

test.each<[string, Record<string, string>, string[]]>([
  ['an image', { ...image(INSTALL), ...pip('flask==3.0') }, ['Dockerfile:4']],
  ['as a module', { ...image(INSTALL, 'CMD python -m celery -A app worker'), ...pip('flask==3.0') }, ['Dockerfile:4']],
  ['compose', { ...image(INSTALL, 'CMD ["python", "a.py"]'), ...pip('fastapi==0.1'), 'compose.yaml': 'services:\n  api:\n    build: .\n    command: uvicorn app:app\n' }, ['compose.yaml:4']],
  ['a Procfile', { Procfile: 'web: gunicorn app:app\n', ...pip('flask==3.0') }, ['Procfile:1']],
  ['pyproject.toml', { ...image('RUN pip install .'), 'pyproject.toml': '[project]\nname = "a"\nversion = "1"\ndependencies = ["flask"]\n' }, ['Dockerfile:4']],
  ['listed', { ...image(INSTALL), ...pip('Gunicorn==23') }, []],
  ['with an extra', { ...image(INSTALL, 'CMD uvicorn app:app'), ...pip('uvicorn[standard]==0.34') }, []],
  ['brought by an extra', { ...image(INSTALL, 'CMD uvicorn app:app'), ...pip('fastapi[standard]>=0.115') }, []],
  ['brought by an extra of Poetry', { ...image('RUN pip install .', 'CMD uvicorn app:app'), 'pyproject.toml': '[tool.poetry.dependencies]\nfastapi = { version = "1", extras = ["all"] }\n' }, []],
  ['brought along', { ...image(INSTALL, 'CMD uvicorn app:app'), ...pip('chromadb==1.0') }, []],
  ['in another manifest', { ...image('RUN pip install -r requirements/prod.txt'), 'requirements/base.txt': 'flask', 'requirements/prod.txt': '-r base.txt\ngunicorn' }, []],
  ['in a file that is no manifest by name', { ...image(INSTALL), ...pip('-r deploy/server.txt', 'flask') }, []],
  ['installed by the image', { ...image(`${INSTALL} gunicorn==23.0.0`), ...pip('flask==3.0') }, []],
  ['installed in another stage', { Dockerfile: 'FROM python:3.13 AS a\nRUN pip install gunicorn\nFROM python:3.13\nCOPY --from=a /venv /venv\nCMD ["gunicorn", "a:a"]\n', ...pip('flask') }, []],
  ['installed by a script', { ...image('RUN ./install.sh'), ...pip('flask') }, []],
  ['brought by the base image', { Dockerfile: 'FROM tiangolo/uvicorn-gunicorn:python3.11\nCMD ["gunicorn", "a:a"]\n', ...pip('flask') }, []],
  ['an image from elsewhere', { 'compose.yaml': 'services:\n  api:\n    image: acme/api:1\n    command: gunicorn a:a\n', ...pip('flask') }, []],
  ['locked', { ...image('RUN uv sync'), 'pyproject.toml': '[project]\nname = "a"\nversion = "1"\ndependencies = ["flask"]\n', 'uv.lock': 'version = 1\n[[package]]\nname = "gunicorn"\nversion = "23"\n' }, []],
  ['the system’s own', { 'a.service': '[Service]\nExecStart=/usr/bin/gunicorn a:a\n', ...pip('flask') }, []],
  ['fetched when it starts', { ...image(INSTALL, 'CMD uv run --with gunicorn gunicorn a:a'), ...pip('flask') }, []],
  ['a setup.py', { ...image('RUN pip install .'), 'setup.py': '', ...pip('flask') }, []],
  ['a source beside the registry', { ...image(INSTALL), ...pip('-e ./lib', 'flask') }, []],
  ['nothing listed at all', image('RUN true'), []],
  ['an argument', { ...image(INSTALL, 'CMD ["python", "run.py", "gunicorn"]'), ...pip('flask') }, []],
])('Python: %s', (_what, files, expected) => expect(found(RULE, files)).toEqual(expected))

test('what is told, and what is no subject', () => {
  expect(messages(RULE, npm('tsc'))).toEqual(['3 warning tsc is called here, and package.json does not list typescript'])
  expect(messages(RULE, { Procfile: 'web: gunicorn a:a\n', ...pip('flask') })).toEqual(['1 error Production starts gunicorn, and requirements.txt does not list gunicorn'])
  expect(stateOf(RULE, npm('eslint .', '"eslint": "9"'))).toBe('pass')
  expect(stateOf(RULE, { 'go.mod': 'module x\n' })).toBe('not-applicable')
})
