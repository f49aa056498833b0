import { found, messages, stateOf } from '../compose/found.ts'

const RULE = 'network/health-check-wired'
const facts = (text: string): Record<string, string> => ({ '.readiness.yml': `version: 1\nfacts: ${text}\n` })
const BOTH = facts('{ liveness: /health, readiness: /ready }')
const ONE = facts('{ health: /health }')
const IMAGE = { Dockerfile: 'FROM python:3.12-slim\nCMD ["uvicorn", "app:app"]\n' }
/** The test is on line 5. */
const compose = (test: string): Record<string, string> => ({ ...IMAGE, 'compose.yaml': `services:\n  api:\n    build: .\n    healthcheck:\n      test: ${test}\n` })
const curl = (path: string): Record<string, string> => compose(`["CMD", "curl", "-f", "http://localhost:8000${path}"]`)
const railway = (path: string): Record<string, string> => ({ 'railway.json': `{ "deploy": { "startCommand": "uvicorn main:app", "healthcheckPath": "${path}" } }\n` })
const pod = (liveness: string, readiness: string): Record<string, string> => ({
  'k8s/api.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec:\n  template:\n    spec:\n      containers:\n        - name: api\n          livenessProbe:\n            httpGet: { path: ${liveness}, port: 8000 }\n          readinessProbe:\n            httpGet: { path: ${readiness}, port: 8000 }\n`,
})

describe(RULE, () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['another path', { ...ONE, ...curl('/ping') }, ['compose.yaml:5']],
    ['readiness is never asked', { ...BOTH, ...curl('/health') }, ['compose.yaml:5']],
    ['the platform asks for liveness', { ...BOTH, ...railway('/health') }, ['railway.json:1']],
    ['the platform asks another path', { ...ONE, ...railway('/healthz') }, ['railway.json:1']],
    ['both probes ask for liveness', { ...BOTH, ...pod('/health', '/health') }, ['k8s/api.yaml:12']],
    ['probes the wrong way round', { ...BOTH, ...pod('/ready', '/health') }, ['k8s/api.yaml:10', 'k8s/api.yaml:12']],
    ['HEALTHCHECK of the image', { ...ONE, Dockerfile: 'FROM node:24-slim\nHEALTHCHECK CMD curl -f http://localhost:3000/up\nCMD ["node", "a.js"]\n' }, ['Dockerfile:2']],
    ['a script inside Python', { ...ONE, ...compose(`["CMD", "python", "-c", "import urllib.request; urllib.request.urlopen('http://localhost:8000/ping')"]`) }, ['compose.yaml:5']],
    ['nothing asks', { ...ONE, ...IMAGE, 'compose.yaml': 'services:\n  api:\n    build: .\n' }, ['compose.yaml:2']],
  ])('%s', (_what, files, places) => {
    expect(found(RULE, files)).toEqual(places)
  })

  test.each<[string, Record<string, string>]>([
    ['readiness is asked', { ...BOTH, ...curl('/ready') }],
    ['the one path', { ...ONE, ...curl('/health') }],
    ['a slash at the end, a query', { ...ONE, ...curl('/health/?full=1') }],
    ['declared as an address', { ...facts('{ health_url: "https://api.acme.io/health" }'), ...curl('/health') }],
    ['the platform asks for readiness', { ...BOTH, ...railway('/ready') }],
    ['each probe its own', { ...BOTH, ...pod('/health', '/ready') }],
    ['nothing declared', curl('/anything')],
    ['a script that is not read', { ...ONE, ...compose('["CMD", "/app/health.sh"]') }],
    ['a port from the environment', { ...ONE, ...compose('["CMD-SHELL", "curl -f http://localhost:$${PORT}/health"]') }],
    ['a path from the environment', { ...ONE, ...compose('["CMD-SHELL", "curl -f http://localhost:8000$${HEALTH_PATH}"]') }],
    ['a store that is pulled', { ...ONE, ...curl('/health'), 'compose.override.yaml': 'services: {}\n' }],
    ['a front end beside it', { ...ONE, ...IMAGE, 'web/Dockerfile': 'FROM nginx:1.27\n', 'compose.yaml': 'services:\n  api:\n    build: .\n    healthcheck:\n      test: ["CMD", "curl", "-f", "http://localhost:8000/health"]\n  web:\n    build: ./web\n    healthcheck:\n      test: ["CMD", "curl", "-f", "http://localhost/"]\n' }],
    ['a monitor that is pulled', { ...ONE, ...IMAGE, 'compose.yaml': 'services:\n  api:\n    build: .\n    healthcheck:\n      test: ["CMD", "curl", "-f", "http://localhost:8000/health"]\n  prometheus:\n    image: prom/prometheus:v3\n    healthcheck:\n      test: ["CMD", "wget", "-q", "http://localhost:9090/-/healthy"]\n' }],
    ['a unit, which asks nothing', { ...ONE, 'systemd/api.service': '[Service]\nExecStart=/opt/api/gunicorn app:app\n' }],
  ])('quiet: %s', (_what, files) => {
    expect(found(RULE, files)).toEqual([])
  })

  test('says which path is wanted', () => {
    expect(messages(RULE, { ...BOTH, ...railway('/health') })).toEqual(['1 warning app is asked at /health for its health, and the declared path is /ready'])
    expect(messages(RULE, { ...BOTH, ...curl('/health') })).toEqual(['5 warning api is asked at /health only; nobody asks /ready, which tells whether it can serve'])
  })

  test('without a declaration the probes are evidence', () => {
    expect(stateOf(RULE, curl('/health'))).toBe('pass')
    expect(stateOf(RULE, { 'README.md': '# api\n' })).toBe('not-applicable')
  })
})
