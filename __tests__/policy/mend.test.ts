import { documentsOf } from '../../src/documents/documents.ts'
import { DOCUMENT_KINDS } from '../../src/documents/kind.ts'
import { makePolicy } from '../../src/policy/make-policy.ts'
import { mend } from '../../src/policy/mend.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { loadRules } from '../../src/rules/load-rules.ts'
import type { ExampleFiles, Rule } from '../../src/rules/rule.ts'
import { projectOfFiles } from '../../src/policy/verify-examples.ts'
import { fileText } from '../../src/tree/source-text.ts'
import { memoryTree } from '../../src/tree/memory.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

const { rules } = loadRules(workingDirectory('rules'))

async function mended(files: ExampleFiles, inForce: readonly Rule[], unsafe: boolean, readiness?: string): Promise<{ files: Record<string, string>; changed: string[]; unsafeLeft: number }> {
  const policy = await makePolicy(readiness === undefined ? undefined : fileText('.readiness.yml', readiness), inForce, () => Promise.resolve([]), { profile: 'strict', today: '2026-01-01' })
  const { files: changed, unsafeLeft } = mend(memoryTree(files), policy, { unsafe, today: '2026-01-01' })
  return { files: { ...files, ...Object.fromEntries(changed.map(({ path, after }) => [path, after])) }, changed: changed.map(({ path }) => path), unsafeLeft }
}

const named = (...ids: readonly string[]): Rule[] => ids.map((id) => rules.find((rule) => rule.id === id) as Rule)

function failing(rule: Rule, files: ExampleFiles): { all: number; mendable: number } {
  const fails = evaluate(rule, projectOfFiles(files)).outcomes.filter(({ state }) => state === 'fail')
  return { all: fails.length, mendable: fails.filter(({ edits = [] }) => edits.length > 0).length }
}

const problems = (files: ExampleFiles): number => DOCUMENT_KINDS.flatMap((kind) => documentsOf(memoryTree(files)).of(kind)).reduce((count, document) => count + document.problems.length, 0)

const examples = rules.flatMap((rule) =>
  rule.examples.flatMap((example, index) => {
    const configured = { ...rule, with: { ...rule.with, ...example.with } }
    return example.bad && failing(configured, example.bad).mendable > 0 ? [{ id: rule.id, example: index + 1, rule: configured, bad: example.bad }] : []
  }),
)

test('the rules that carry edits', () => {
  expect([...new Set(examples.map(({ id }) => id))].sort()).toEqual([
    'compose/compose-merge-effective',
    'compose/compose-port-unquoted',
    'container/add-instead-of-copy',
    'container/apk-cache-kept',
    'container/apt-installs-recommends',
    'container/apt-lists-kept',
    'container/apt-no-yes',
    'container/cmd-shell-form',
    'container/copy-multi-source-no-slash',
    'container/dnf-cache-kept',
    'container/dnf-no-yes',
    'container/pip-cache-kept',
    'container/run-sudo',
    'container/yarn-cache-kept',
    'container/yum-cache-kept',
    'container/yum-no-yes',
    'container/zypper-cache-kept',
    'container/zypper-no-yes',
    'dependencies/install-ignores-lockfile',
    'environment/env-leading-character',
    'environment/env-space-around-equals',
    'secrets/no-default-secret-values',
    'workflow/checkout-persists-credentials',
    'workflow/deprecated-workflow-commands',
    'workflow/permissions-excessive',
  ])
})

test.each(examples)('$id, example $example: what can be mended no longer triggers, still parses, and needs no second run', async ({ rule, bad }) => {
  const once = await mended(bad, [rule], true)
  const before = failing(rule, bad)
  expect(failing(rule, once.files)).toEqual({ all: before.all - before.mendable, mendable: 0 })
  expect(problems(once.files)).toBeLessThanOrEqual(problems(bad))
  expect((await mended(once.files, [rule], true)).changed).toEqual([])
})

test.each(examples)('$id, example $example: lines that end in CR LF keep doing so', async ({ rule, bad }) => {
  const crlf = Object.fromEntries(Object.entries(bad).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
  const plain = await mended(bad, [rule], true)
  const { files } = await mended(crlf, [rule], true)
  for (const [path, text] of Object.entries(files)) expect(text).toBe((plain.files[path] as string).replaceAll('\n', '\r\n'))
})

/** Rule, file, text before, and after: the same text where it is left to people. */
const DOCKERFILE: readonly (readonly [rule: string, before: string, after: string])[] = [
  ['container/apt-no-yes', 'RUN apt-get update && apt-get install curl', 'RUN apt-get update && apt-get install -y curl'],
  ['container/apt-no-yes', 'RUN apt-get update \\\n && apt-get install \\\n      curl', 'RUN apt-get update \\\n && apt-get install -y \\\n      curl'],
  ['container/apt-no-yes', 'RUN ["sh", "-c", "apt-get install curl"]', 'RUN ["sh", "-c", "apt-get install -y curl"]'],
  ['container/apt-no-yes', 'RUN ["apt-get", "install", "curl"]', 'RUN ["apt-get", "install", "curl"]'],
  ['container/apt-no-yes', 'RUN <<EOF\napt-get install curl\nEOF', 'RUN <<EOF\napt-get install -y curl\nEOF'],
  ['container/apt-no-yes', 'RUN apt-get "install" curl', 'RUN apt-get "install" curl'],
  ['container/apt-no-yes', 'RUN apt-get ins\\\ntall curl', 'RUN apt-get ins\\\ntall curl'],
  ['container/apt-no-yes', 'RUN apt-get -t install install curl', 'RUN apt-get -t install install -y curl'],
  ['container/yum-no-yes', 'RUN yum group install tools', 'RUN yum group install -y tools'],
  ['container/apt-installs-recommends', 'RUN apt-get install -y curl && apt-get install -y git', 'RUN apt-get install --no-install-recommends -y curl && apt-get install --no-install-recommends -y git'],
  ['container/apk-cache-kept', 'RUN apk add curl && apk add git', 'RUN apk add --no-cache curl && apk add --no-cache git'],
  ['container/pip-cache-kept', 'RUN python -m pip install -r requirements.txt', 'RUN python -m pip install --no-cache-dir -r requirements.txt'],
  ['container/apt-lists-kept', 'RUN apt-get update && apt-get install -y curl', 'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*'],
  ['container/apt-lists-kept', 'RUN apt-get update; apt-get install -y curl', 'RUN apt-get update; apt-get install -y curl'],
  ['container/apt-lists-kept', 'RUN apt-get update && apt-get install -y curl || true', 'RUN apt-get update && apt-get install -y curl || true'],
  ['container/apt-lists-kept', 'RUN apt-get update && apt-get install -y curl # for health', 'RUN apt-get update && apt-get install -y curl # for health'],
  ['container/apt-lists-kept', 'RUN <<EOF\napt-get update\nEOF', 'RUN <<EOF\napt-get update\nEOF'],
  ['container/dnf-cache-kept', 'RUN microdnf install -y curl', 'RUN microdnf install -y curl && microdnf clean all'],
  ['container/yarn-cache-kept', 'RUN sudo yarn install', 'RUN sudo yarn install'],
  ['container/add-instead-of-copy', 'add --chown=1 app /app', 'copy --chown=1 app /app'],
  ['container/add-instead-of-copy', 'ONBUILD ADD app /app', 'ONBUILD COPY app /app'],
  ['container/add-instead-of-copy', 'ADD --keep-git-dir app /app', 'ADD --keep-git-dir app /app'],
  ['container/copy-multi-source-no-slash', 'COPY a b /app', 'COPY a b /app/'],
  ['container/copy-multi-source-no-slash', 'COPY ["a", "b", "/app"]', 'COPY ["a", "b", "/app/"]'],
  ['container/copy-multi-source-no-slash', 'COPY a b \\\n  /app', 'COPY a b \\\n  /app/'],
  ['container/cmd-shell-form', "CMD node server.js --name 'a b'", 'CMD ["node", "server.js", "--name", "a b"]'],
  ['container/cmd-shell-form', 'CMD node $FILE', 'CMD node $FILE'],
  ['container/cmd-shell-form', 'CMD cd /app && node server.js', 'CMD cd /app && node server.js'],
  ['container/cmd-shell-form', 'CMD node server.js > /log', 'CMD node server.js > /log'],
  ['container/cmd-shell-form', 'CMD MODE=a node server.js', 'CMD MODE=a node server.js'],
  ['container/cmd-shell-form', 'CMD node *.js', 'CMD node *.js'],
  ['container/cmd-shell-form', 'CMD node server.js &', 'CMD node server.js &'],
  ['container/cmd-shell-form', 'ENTRYPOINT node server.js\nCMD ["--port", "80"]', 'ENTRYPOINT node server.js\nCMD ["--port", "80"]'],
  ['container/run-sudo', 'RUN sudo apt-get update && sudo apt-get upgrade', 'RUN apt-get update && apt-get upgrade'],
  ['container/run-sudo', 'RUN sudo -u app make', 'RUN sudo -u app make'],
]

test.each(DOCKERFILE)('%s: %j', async (rule, before, after) => {
  const { files } = await mended({ Dockerfile: `FROM debian:13\n${before}\n` }, named(rule), true)
  expect(files['Dockerfile']).toBe(`FROM debian:13\n${after}\n`)
})

const job = (steps: string, permissions = ''): string => `on: push\n${permissions}jobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${steps}`
const USES = '      - uses: actions/checkout@v4'
const SET = 'persist-credentials: false'

const WORKFLOW: readonly (readonly [rule: string, before: string, after: string])[] = [
  ['workflow/checkout-persists-credentials', job(`${USES} # pinned\n      - run: make`), job(`${USES} # pinned\n        with:\n          ${SET}\n      - run: make`)],
  ['workflow/checkout-persists-credentials', job(USES), job(`${USES}\n        with:\n          ${SET}`)],
  ['workflow/checkout-persists-credentials', job(`${USES}\n        with:\n          fetch-depth: 0\n`), job(`${USES}\n        with:\n          ${SET}\n          fetch-depth: 0\n`)],
  ['workflow/checkout-persists-credentials', job('      - name: get\n        uses: actions/checkout@v4\n        if: always()\n'), job(`      - name: get\n        uses: actions/checkout@v4\n        with:\n          ${SET}\n        if: always()\n`)],
  ['workflow/checkout-persists-credentials', job(`${USES}\n        with: { fetch-depth: 0 }\n`), job(`${USES}\n        with: { fetch-depth: 0 }\n`)],
  ['workflow/checkout-persists-credentials', job('      - { uses: actions/checkout@v4 }\n'), job('      - { uses: actions/checkout@v4 }\n')],
  ['workflow/deprecated-workflow-commands', job("      - run: echo '::set-output name=a::b'\n"), job("      - run: echo 'a=b' >> \"$GITHUB_OUTPUT\"\n")],
  ['workflow/deprecated-workflow-commands', job('      - run: |\n          echo "::set-env name=A::$B"\n'), job('      - run: |\n          echo "A=$B" >> "$GITHUB_ENV"\n')],
  ['workflow/deprecated-workflow-commands', job('      - run: |\n          echo "::set-output name=a::${b//$n/%0A}"\n'), job('      - run: |\n          echo "::set-output name=a::${b//$n/%0A}"\n')],
  ['workflow/deprecated-workflow-commands', job('      - run: "echo \\"::set-output name=a::b\\""\n'), job('      - run: "echo \\"::set-output name=a::b\\""\n')],
  ['workflow/permissions-excessive', job('      - run: make\n'), job('      - run: make\n', 'permissions:\n  contents: read\n\n')],
  ['workflow/permissions-excessive', '{ "on": "push", "jobs": { "a": { "runs-on": "x", "steps": [] } } }', '{ "on": "push", "jobs": { "a": { "runs-on": "x", "steps": [] } } }'],
]

test.each(WORKFLOW)('%s: %j', async (rule, before, after) => {
  const { files } = await mended({ '.github/workflows/ci.yml': before }, named(rule), true)
  expect(files['.github/workflows/ci.yml']).toBe(after)
})

const OTHER: readonly (readonly [rule: string, path: string, before: string, after: string])[] = [
  ['environment/env-space-around-equals', '.env.example', 'A = 1\nB =2 # two\nexport C= 3\n', 'A=1\nB=2 # two\nexport C=3\n'],
  ['environment/env-leading-character', '.env.example', '  A=1\n\texport B=2\n1C=3\n', 'A=1\nexport B=2\n1C=3\n'],
  ['compose/compose-port-unquoted', 'compose.yaml', 'services:\n  a:\n    image: a:1\n    ports: [22:22, 80]\n', 'services:\n  a:\n    image: a:1\n    ports: ["22:22", "80"]\n'],
  ['secrets/no-default-secret-values', 'compose.yaml', 'services:\n  a:\n    image: a:1\n    environment:\n      API_KEY: "${API_KEY:-fake-dev-key}"\n', 'services:\n  a:\n    image: a:1\n    environment:\n      API_KEY: "${API_KEY:?}"\n'],
  ['secrets/no-default-secret-values', 'compose.yaml', 'services:\n  a:\n    image: a:1\n    environment:\n      - URL=postgres://app:${DB_PASSWORD:-fake-pass}@db/app\n', 'services:\n  a:\n    image: a:1\n    environment:\n      - URL=postgres://app:${DB_PASSWORD:?}@db/app\n'],
]

test.each(OTHER)('%s in %s: %j', async (rule, path, before, after) => {
  const { files } = await mended({ [path]: before }, named(rule), true)
  expect(files[path]).toBe(after)
})

const INSTALLS: readonly (readonly [lockfile: string, before: string, after: string])[] = [
  ['package-lock.json', 'npm install --omit=dev', 'npm ci --omit=dev'],
  ['yarn.lock', 'yarn install', 'yarn install --frozen-lockfile'],
  ['yarn.lock', 'yarn', 'yarn'],
  ['pnpm-lock.yaml', 'pnpm i --prod', 'pnpm install --frozen-lockfile --prod'],
  ['other.txt', 'npm install', 'npm install'],
]

test.each(INSTALLS)('dependencies/install-ignores-lockfile beside %s: %s', async (lockfile, before, after) => {
  const { files } = await mended({ Dockerfile: `FROM node:24\nRUN ${before}\n`, [lockfile]: '' }, named('dependencies/install-ignores-lockfile'), true)
  expect(files['Dockerfile']).toBe(`FROM node:24\nRUN ${after}\n`)
})

describe('what is safe', () => {
  const checkout = named('workflow/checkout-persists-credentials')
  const safely = async (steps: string): Promise<number> => (await mended({ '.github/workflows/ci.yml': job(`${USES}\n${steps}`) }, checkout, false)).unsafeLeft

  test('a checkout whose token nobody seems to use', async () => {
    expect(await safely('      - uses: actions/setup-node@v4\n      - run: npm test && git diff --exit-code\n')).toBe(0)
  })

  test.each(['      - run: git push\n', '      - run: npm run release\n', '      - uses: ./local\n', '      - uses: acme/create-pull-request@v4\n', '      - run: Get-Item\n        shell: pwsh\n'])('%j may use it', async (steps) => {
    expect(await safely(steps)).toBe(1)
  })

  test('ADD by a pattern may unpack archives', async () => {
    const { changed, unsafeLeft } = await mended({ Dockerfile: 'FROM a:1\nADD dist/* /app/\nADD main.py /app/\n' }, named('container/add-instead-of-copy'), false)
    expect([changed, unsafeLeft]).toEqual([['Dockerfile'], 1])
  })
})

test('two mends of one word come one after the other', async () => {
  const { files } = await mended({ Dockerfile: 'FROM a:1\nRUN apt-get install curl\n' }, named('container/apt-no-yes', 'container/apt-installs-recommends'), true)
  expect(files['Dockerfile']).toBe('FROM a:1\nRUN apt-get install -y --no-install-recommends curl\n')
})

test('what is waived is left alone', async () => {
  const readiness = 'version: 1\nwaivers:\n  - rule: container/apt-no-yes\n    path: old\n    reason: kept as it was\n    owner: "@acme"\n    expires: 2026-06-30\n'
  const text = 'FROM a:1\nRUN apt-get install curl\n'
  const { changed } = await mended({ 'old/Dockerfile': text, 'new/Dockerfile': text }, named('container/apt-no-yes'), true, readiness)
  expect(changed).toEqual(['new/Dockerfile'])
})

test('a file with thousands of mends takes no longer than its length', async () => {
  const count = 5000
  const { files } = await mended({ '.env.example': Array.from({ length: count }, (_, index) => `A${index} = 1`).join('\n') }, named('environment/env-space-around-equals'), false)
  expect(files['.env.example']).toBe(Array.from({ length: count }, (_, index) => `A${index}=1`).join('\n'))
})
