import { answers, workflow } from '../answers.ts'

const RULE = 'secrets/secrets-in-manager'
const compose = (...more: readonly string[]): Readonly<Record<string, string>> => ({ 'compose.yaml': ['services:', '  api:', '    image: a:1', '    secrets:', '      - key', ...more, ''].join('\n') })
const steps = (...scripts: readonly string[]): Readonly<Record<string, string>> => ({ '.github/workflows/a.yml': workflow('push:', ...scripts) })

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing', { 'compose.yaml': 'services:\n  api:\n    image: a:1\n    env_file: .env\n' }, {}, ['missing']],
  ['a secret of Compose that comes from outside', compose('secrets:', '  key:', '    external: true'), {}, ['pass']],
  ['a secret of Compose that is a file', compose('secrets:', '  key:', '    file: ./key.txt'), {}, ['missing']],
  ['a secret of Compose that nobody is given', { 'compose.yaml': 'services:\n  api:\n    image: a:1\nsecrets:\n  key: { external: true }\n' }, {}, ['missing']],
  ['an ExternalSecret', { 'k8s/a.yaml': 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\n' }, {}, ['pass']],
  ['a reference in a cluster', { 'k8s/a.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n          env:\n            - name: KEY\n              valueFrom: { secretKeyRef: { name: a, key: b } }\n' }, {}, ['pass']],
  ['a Secret that is written out', { 'k8s/a.yaml': 'apiVersion: v1\nkind: Secret\nstringData: { KEY: fake }\n' }, {}, ['missing']],
  ['Cloud Run', { 'deploy.sh': 'gcloud run deploy a --set-secrets=KEY=key:latest\n' }, {}, ['pass']],
  ['Cloud Run in a comment', { 'deploy.sh': '# gcloud run deploy a --set-secrets=KEY=key:latest\n' }, {}, ['missing']],
  ['a task definition that a script writes', { 'deploy.sh': 'cat > task.json <<EOF\n{ "secrets": [{ "name": "KEY", "valueFrom": "arn:aws:secretsmanager:eu-west-1:000000000000:secret:key" }] }\nEOF\n' }, {}, ['pass']],
  ['a task definition', { 'ecs/task-definition.json': '{ "secrets": [{ "name": "KEY", "valueFrom": "arn:aws:ssm:eu-west-1:000000000000:parameter/key" }] }' }, {}, ['pass']],
  ['an action', { '.github/workflows/a.yml': 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: hashicorp/vault-action@v3\n' }, {}, ['pass']],
  ['secrets of GitHub', steps('deploy "$KEY"'), {}, ['missing']],
  ['a wrapper', { Procfile: 'web: doppler run -- node server.js\n' }, {}, ['pass']],
  ['another manager', { Procfile: 'web: doppler run -- node server.js\n' }, { manager: 'vault' }, ['missing']],
  ['Terraform', { 'main.tf': 'resource "aws_secretsmanager_secret" "a" {\n  name = "a"\n}\n' }, { manager: 'aws' }, ['pass']],
])('%s', (_name, files, options, expected) => expect(answers(RULE, files, options)).toEqual(expected))
