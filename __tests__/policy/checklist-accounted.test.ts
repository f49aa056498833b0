import { judgeChecklists } from '../../src/judge.ts'
import { memoryTree } from '../../src/tree/memory.ts'

/** A Java service whose proxy sends one header and limits one path. */
const SYSTEM: Readonly<Record<string, string>> = {
  Dockerfile: 'FROM eclipse-temurin:21-jre\nCOPY app.jar /app.jar\nUSER 10001\nCMD ["java", "-jar", "/app.jar"]\n',
  'compose.yaml': ['services:', '  ledger:', '    build: .', '    restart: always', '  edge:', '    image: nginx:1.27.3', '    restart: always', '    ports: ["443:443"]', '    volumes: ["./nginx/default.conf:/etc/nginx/conf.d/default.conf:ro"]', ''].join('\n'),
  'nginx/default.conf': [
    'limit_req_zone $binary_remote_addr zone=signin:10m rate=5r/m;',
    'server {',
    '  listen 443 ssl;',
    '  ssl_certificate /tls/chain.pem;',
    '  ssl_certificate_key /tls/key.pem;',
    '  add_header Strict-Transport-Security "max-age=31536000" always;',
    '  add_header X-Content-Type-Options nosniff always;',
    '  location /signin { limit_req zone=signin burst=5; proxy_pass http://ledger:8080; }',
    '  location / { proxy_pass http://ledger:8080; }',
    '}',
    '',
  ].join('\n'),
  'pom.xml': '<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>ledger</artifactId><version>1</version><build><plugins><plugin><groupId>org.cyclonedx</groupId><artifactId>cyclonedx-maven-plugin</artifactId><version>2.9.1</version></plugin></plugins></build></project>\n',
  '.github/workflows/ci.yml': [
    'on: [push, pull_request]',
    'jobs:',
    '  verify:',
    '    runs-on: ubuntu-24.04',
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - run: ./mvnw -B verify checkstyle:check',
    '      - run: docker build -t registry.example.org/ledger:${{ github.sha }} .',
    '      - uses: aquasecurity/trivy-action@0.29.0',
    '        with: { image-ref: "registry.example.org/ledger:${{ github.sha }}", exit-code: "1" }',
    '      - run: docker push registry.example.org/ledger:${{ github.sha }}',
    '',
  ].join('\n'),
}

async function state(line: string): Promise<string | undefined> {
  const tree = memoryTree({ ...SYSTEM, 'CHECKLIST.md': `# Checklist\n\n- ${line}\n` })
  const { held } = await judgeChecklists(tree, ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  return held[0]?.verdicts[0]?.state
}

describe('what proves a line has all that the line names', () => {
  it.each([
    ['[ ] Trivy scans the image in CI', 'unticked-but-proven'],
    ['[ ] Grype scans the image in CI', 'unknown'],
    ['[ ] OWASP dependency scan in CI', 'unknown'],
    ['[ ] Checkstyle in CI', 'unticked-but-proven'],
    ['[ ] helm lint in CI', 'unknown'],
    ['[ ] HSTS header is sent', 'unticked-but-proven'],
    ['[ ] Content-Security-Policy header is sent', 'unknown'],
    ['[ ] Rate limiting on /signin', 'unticked-but-proven'],
    ['[ ] Rate limiting on /search', 'unknown'],
    ['[ ] Restart policy for all services', 'unticked-but-proven'],
    ['[ ] The container runs as a non-root user', 'unticked-but-proven'],
    ['[ ] The container runs as a non-root user and from a scratch volume', 'unknown'],
    ['❌ Image scanning with Grype', 'unknown'],
    ['❌ Image scanning with Trivy', 'contradicted'],
  ])('%s', async (line, expected) => {
    expect(await state(line)).toBe(expected)
  })
})

describe('what lies where no file looks is contradicted by no file', () => {
  it.each([
    ['[x] Memory limits come from Nomad'],
    ['[x] Memory limits are set by the hosting provider'],
    ['[x] Read-only file systems enforced with Kyverno'],
    ['[x] Renovate runs centrally for all teams'],
    ['[x] Dependabot security updates are switched on'],
    ['[x] Log rotation for all containers is up to rsyslog'],
    ['[x] Health checks are made by the target group'],
    ['[x] Image signing is done in Artifactory'],
    ['[x] SBOM made by CycloneDX'],
  ])('%s', async (line) => {
    expect(await state(line)).not.toBe('contradicted')
  })

  it.each([['[x] Memory limits for all services'], ['[x] Read-only root filesystem'], ['[x] Renovate runs weekly'], ['[x] Log rotation in compose'], ['[x] Health check for the ledger container'], ['[x] SBOM with syft'], ['[x] Images are signed with cosign in CI']])(
    'but: %s',
    async (line) => {
      expect(await state(line)).toBe('contradicted')
    },
  )
})

it('a finding that says the very version of the line does not contradict it', async () => {
  const tree = memoryTree({ Dockerfile: 'FROM ruby:3.4.1-slim\nCOPY . /app\nUSER 1000\nCMD ["ruby", "/app/main.rb"]\n', '.ruby-version': '3.3.6\n', 'CHECKLIST.md': '# Checklist\n\n- [x] Ruby pinned to 3.3.6 in `.ruby-version`\n- [x] Ruby version in `.ruby-version` matches the Dockerfile\n' })
  const { held } = await judgeChecklists(tree, ['CHECKLIST.md'], { root: '.', config: '.readiness.yml', configNamed: false, today: '2026-11-21' })
  expect(held[0]?.verdicts.map((each) => each.state)).toEqual([expect.not.stringMatching('contradicted'), 'contradicted'])
})
