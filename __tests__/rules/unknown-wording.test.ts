import { evaluate } from '../../src/rules/evaluate.ts'
import { worded } from '../../src/rules/finding-text.ts'
import { loadRules } from '../../src/rules/load-rules.ts'
import type { ExampleFiles, Rule } from '../../src/rules/rule.ts'
import { projectOfFiles } from '../../src/policy/verify-examples.ts'
import { workingDirectory } from '../../src/tree/working-directory.ts'

const { rules } = loadRules(workingDirectory('rules'))

const workflow = (steps: string): string => `on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    container: \${{ inputs.image }}\n    steps:\n${steps}`

/** Small projects in which as much as possible cannot be known. */
const PROJECTS: readonly ExampleFiles[] = [
  {
    'compose.yaml': `services:
  db:
    image: postgres:\${TAG}
    container_name: \${NAME}
    network_mode: \${NETWORK}
    pid: \${PID}
    ipc: \${IPC}
    userns_mode: \${USERS}
    privileged: \${PRIVILEGED}
    ports: ["\${ADDRESS}:5432:5432", "\${PORT}:\${INSIDE}"]
    logging: { driver: "\${DRIVER}" }
    volumes_from: [data]
  data: { image: "\${IMAGE}" }
  cache: { image: redis:7.4, command: redis-server /etc/redis.conf, volumes_from: [data] }
  web:
    build: { context: "\${CONTEXT}" }
    image: acme/web:1.0
    depends_on: { api: { condition: service_healthy } }
    healthcheck: { test: "\${CHECK}", disable: "\${NO_CHECK}" }
    volumes: ["./src:\${TARGET}"]
  api: { image: acme/api:1.0 }
  worker: { build: { context: "\${CONTEXT}" } }
`,
    'src/main.py': 'print(1)\n',
  },
  {
    Dockerfile: `ARG BASE
ARG WHO
FROM $BASE
COPY apt.conf /etc/apt/apt.conf.d/
COPY yum.conf /etc/
RUN apt-get update && ./install.sh
RUN apt-get install curl && ./clean.sh
RUN apt-get update && apt-get install -y curl && ./clean.sh
RUN nuget install $PACKAGES
RUN apt-get install $OPTIONS curl
RUN apt-get install -y $PACKAGES
RUN apk add $PACKAGES && ./clean.sh
RUN yum install $OPTIONS $PACKAGES && ./clean.sh
RUN dnf install $OPTIONS $PACKAGES && ./clean.sh
RUN zypper install $OPTIONS $PACKAGES && ./clean.sh
RUN pip install $PACKAGES && ./clean.sh
RUN pip install -r missing.txt
RUN yarn install && ./clean.sh
RUN gem install $PACKAGES
RUN npm install $PACKAGES
RUN go install $PACKAGES
RUN if [ "$MODE" = production ]; then npm ci; else npm install; fi
USER $WHO
CMD ["app"]
`,
  },
  { '.github/workflows/ci.yml': workflow('      - uses: actions/checkout@v4\n        with:\n          persist-credentials: ${{ inputs.keep }}\n      - run: make everything\n'), 'package.json': '{ "name": "api" }', Dockerfile: 'FROM node:22.12\n', 'main.ts': '' },
]

/** All of it is judged, whatever a rule is silent about by default. */
function configured(rule: Rule): Rule {
  return rule.id === 'container/base-image-registry-not-allowed' ? { ...rule, with: { allow: ['docker.io'] } } : rule
}

/** What a rule says of what it cannot tell, over the projects above and everybody's examples. */
const spoken = new Map<string, { rule: Rule; texts: string[] }>()
const projects = [...PROJECTS, ...rules.flatMap(({ examples }) => examples.flatMap(({ bad, good }) => [bad ?? [], good ?? []].flat()))].map(projectOfFiles)
for (const rule of rules.filter(({ check }) => check !== 'documents/files-readable').map(configured)) {
  for (const project of projects) {
    for (const outcome of evaluate(rule, project).outcomes.filter(({ state }) => state === 'unknown')) {
      const { message, fix } = worded(rule, outcome)
      const known = spoken.get(rule.id) ?? { rule, texts: [] }
      spoken.set(rule.id, known)
      known.texts.push(message, fix)
    }
  }
}

test.each([...spoken])('%s words what it cannot tell', (_id, { rule, texts }) => {
  expect(rule.variants['unknown']?.message).toBeDefined()
  expect(rule.variants['unknown']?.fix).toBeDefined()
  expect(texts.filter((text) => /(?<!\$)\{[a-z]\w*\}/.test(text))).toEqual([])
})

test('the projects leave most checks that can be at a loss at one', () => {
  expect(spoken.size).toBeGreaterThan(50)
})
