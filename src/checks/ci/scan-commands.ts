import { names } from './purpose.ts'
import type { PurposePattern } from './purpose.ts'

/** Commands that look for security mistakes, secrets and known holes. */
export const SCAN_COMMANDS: readonly PurposePattern[] = [
  {
    purposes: ['static-analysis'],
    programs: names(`
      bandit semgrep opengrep pysemgrep sonar-scanner sonarscanner gosec brakeman njsscan horusec bearer flawfinder insider codeql
      devskim mobsfscan pysa checkmarx cx veracode fortify coverity cov-analyze slither phpcs-security-audit security-scan graudit
      dlint sobelow appscan polaris detekt-security zizmor kics checkov tfsec qodana joern spotbugs infer cov-build
    `),
    not: /^(--version|--help)$/,
  },
  { purposes: ['static-analysis'], programs: /^python[\d.]*$/, words: /(^|\s)-m (bandit|semgrep)\b/ },
  { purposes: ['static-analysis'], programs: names('trivy'), words: /^(fs|filesystem|repo|repository|config)\b/ },
  { purposes: ['static-analysis'], programs: names('snyk'), words: /^(code|iac)\b/ },
  { purposes: ['static-analysis'], programs: names('mix'), words: /^sobelow\b/ },
  { purposes: ['static-analysis'], programs: names('dotnet dotnet-sonarscanner'), words: /sonarscanner|^begin\b/ },
  { purposes: ['static-analysis'], programs: names('mvn mvnw gradle gradlew'), words: /(sonar|spotbugs)/i },
  { purposes: ['static-analysis'], programs: names('ruff'), words: /--(extend-)?select[= ]\S*\bS(\d|,|\b)/ },
  {
    purposes: ['secret-scan'],
    programs: names(`
      gitleaks trufflehog trufflehog3 detect-secrets detect-secrets-hook ggshield secretlint git-secrets talisman whispers noseyparker
      kingfisher betterleaks leaktk ripsecrets shhgit repo-supervisor rusty-hog
    `),
    not: /^(--version|version|audit|--help)\b/,
  },
  { purposes: ['secret-scan'], programs: names('git'), words: /^secrets --scan/ },
  {
    purposes: ['secret-scan', 'vulnerability-scan'],
    programs: names('trivy'),
    words: /^(fs|filesystem|repo|repository)\b(?!.*--(scanners|security-checks)[= ])/,
  },
  { purposes: ['secret-scan'], programs: names('trivy'), words: /--(scanners|security-checks)[= ]\S*secret/ },
  { purposes: ['vulnerability-scan'], programs: names('trivy'), words: /--(scanners|security-checks)[= ]\S*vuln|^(sbom|rootfs)\b/ },
  { purposes: ['image-scan', 'vulnerability-scan'], programs: names('trivy'), words: /^(image|i)\b|^client .*image/ },
  {
    purposes: ['image-scan', 'vulnerability-scan'],
    programs: names('grype clair-scanner clairctl anchore-cli twistcli wizcli sysdig-cli-scanner dagda xeol'),
    not: /^(--version|db|version)\b/,
  },
  { purposes: ['image-scan'], programs: names('docker'), words: /^(scout (cves|quickview|compare|recommendations|policy)|scan)\b/ },
  { purposes: ['image-scan', 'vulnerability-scan'], programs: names('snyk'), words: /^container\b/ },
  {
    purposes: ['image-scan'],
    programs: names('aws'),
    words: /^ecr (start-image-scan|describe-image-scan-findings|wait image-scan-complete)/,
  },
  { purposes: ['image-scan'], programs: names('gcloud'), words: /^(beta )?artifacts docker images scan/ },
  {
    purposes: ['vulnerability-scan'],
    programs: names(`
      pip-audit safety osv-scanner govulncheck nancy bundler-audit bundle-audit auditjs audit-ci better-npm-audit improved-yarn-audit
      retire dependency-check dependency-check.sh local-php-security-checker security-checker cargo-audit cargo-deny depscan dep-scan
      npm-audit-resolver check-audit jake guarddog vulnix socket debricked mend wss-unified-agent blackduck detect.sh fossa ossaudit
      pip-licenses-audit
    `),
    not: /^(--version|--help)$/,
  },
  { purposes: ['vulnerability-scan'], programs: /^python[\d.]*$/, words: /(^|\s)-m (pip_audit|safety)\b/ },
  { purposes: ['vulnerability-scan'], programs: names('npm pnpm yarn bun deno uv'), words: /^(-\S+ )*(npm )?audit\b(?! (fix|signatures))/ },
  { purposes: ['vulnerability-scan'], programs: names('cargo'), words: /^(\+\S+ )?(audit|deny|vet)\b/ },
  { purposes: ['vulnerability-scan'], programs: names('go'), words: /^(run \S*govulncheck|tool govulncheck)/ },
  {
    purposes: ['vulnerability-scan'],
    programs: names('composer bundle importmap hex mix'),
    words: /^(exec )?(audit|bundle-audit|bundler-audit|hex\.audit|deps\.audit)\b/,
  },
  { purposes: ['vulnerability-scan'], programs: names('dotnet'), words: /^list\b.*--vulnerable|^package list.*--vulnerable/ },
  { purposes: ['vulnerability-scan'], programs: names('mvn mvnw gradle gradlew'), words: /dependency-?check|ossindex|owasp/i },
  { purposes: ['vulnerability-scan'], programs: names('snyk'), words: /^(test|monitor)\b/ },
]
