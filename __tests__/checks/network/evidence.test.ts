import { found, stateOf } from '../compose/found.ts'

const service = (image: string, ...more: readonly string[]): Record<string, string> => ({ 'compose.yaml': `services:\n  proxy:\n    image: ${image}\n${more.map((line) => `    ${line}\n`).join('')}` })
const railway = { 'railway.json': '{ "deploy": { "startCommand": "uvicorn main:app" } }\n' }

describe('network/tls-auto-renewal', () => {
  test.each<[string, Record<string, string>, string]>([
    ['Caddy', service('caddy:2.8'), 'pass'],
    ['Traefik with ACME', service('traefik:v3.1', 'command: ["--certificatesresolvers.le.acme.email=ops@acme.io"]'), 'pass'],
    ['Traefik without', service('traefik:v3.1', 'command: ["--providers.docker=true"]'), 'missing'],
    ['certbot that renews', service('certbot/certbot:v3.0', 'entrypoint: /bin/sh -c "while :; do certbot renew; sleep 12h; done"'), 'pass'],
    ['certbot that asks once', service('certbot/certbot:v3.0', 'command: certonly --webroot -d api.acme.io'), 'missing'],
    ['a crontab', { 'deploy/crontab': '0 3 * * * certbot renew --quiet\n' }, 'pass'],
    ['a timer', { 'systemd/certbot.timer': '[Unit]\nDescription=renew\n[Timer]\nOnCalendar=daily\n' }, 'pass'],
    ['a timer of something else', { 'systemd/report.timer': '[Unit]\nDescription=report\n[Timer]\nOnCalendar=daily\n' }, 'missing'],
    ['cert-manager', { 'k8s/certificate.yaml': 'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: api }\n' }, 'pass'],
    ['the platform', railway, 'pass'],
    ['a platform behind an nginx with TLS of its own', { ...railway, 'nginx/api.conf': 'server {\n  listen 443 ssl;\n  location / { proxy_pass http://127.0.0.1:8000; }\n}\n' }, 'missing'],
    ['a Procfile, of which nobody knows where it runs', { Procfile: 'web: uvicorn main:app\n' }, 'missing'],
    ['nothing', { 'README.md': '# api\n' }, 'missing'],
  ])('%s: %s', (_what, files, state) => {
    expect(stateOf('network/tls-auto-renewal', files)).toBe(state)
  })
})

describe('network/load-balancer', () => {
  const facts = (text: string): Record<string, string> => ({ '.readiness.yml': `version: 1\nfacts: ${text}\n` })
  const upstream = (...servers: readonly string[]): Record<string, string> => ({ 'nginx/api.conf': `upstream api {\n${servers.map((one) => `  server ${one};\n`).join('')}}\nserver {\n  listen 443 ssl;\n  location / { proxy_pass http://api; }\n}\n` })
  test.each<[string, Record<string, string>, string]>([
    ['one instance', facts('{ max_instances: 1 }'), 'pass'],
    ['one, spelled otherwise', facts('{ maxInstances: 1 }'), 'pass'],
    ['ten instances', facts('{ min_instances: 1, max_instances: 10 }'), 'missing'],
    ['an upstream of two', upstream('10.0.0.1:8000', '10.0.0.2:8000'), 'pass'],
    ['an upstream of one', upstream('127.0.0.1:8000'), 'missing'],
    ['Terraform', { 'infra/lb.tf': 'resource "aws_lb" "api" {\n  internal = false\n}\n' }, 'pass'],
    ['an ingress', { 'k8s/ingress.yaml': 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: api }\n' }, 'pass'],
    ['nothing', { 'README.md': '# api\n' }, 'missing'],
  ])('%s: %s', (_what, files, state) => {
    expect(stateOf('network/load-balancer', files)).toBe(state)
  })
})

describe('infrastructure as evidence', () => {
  test.each<[string, string, string, string]>([
    ['network/ddos-waf', 'infra/waf.tf', 'resource "aws_wafv2_web_acl" "api" {\n}\n', 'pass'],
    ['network/ddos-waf', 'infra/waf.tf', '# resource "aws_wafv2_web_acl" "api" {\n# }\n', 'missing'],
    ['network/cdn', 'infra/cdn.tf', 'resource "azurerm_cdn_profile" "static" {\n}\n', 'pass'],
    ['cost/budget-alerts', 'infra/budget.tf', 'resource "google_billing_budget" "month" {\n}\n', 'pass'],
    ['observability/uptime-monitor', 'infra/uptime.tf', 'resource "checkly_check" "api" {\n}\n', 'pass'],
    ['observability/uptime-monitor', 'infra/main.tf', 'resource "aws_instance" "api" {\n}\n', 'missing'],
  ])('%s by %s', (rule, path, text, state) => {
    expect(stateOf(rule, { [path]: text })).toBe(state)
    expect(found(rule, { [path]: text })).toEqual([])
  })
})
