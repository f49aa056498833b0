/** https://docs.github.com/actions/reference/runners/github-hosted-runners; in lower case. */
export const HOSTED_LABELS: ReadonlySet<string> = new Set([
  'ubuntu-latest', 'ubuntu-26.04', 'ubuntu-24.04', 'ubuntu-22.04', 'ubuntu-slim', 'ubuntu-26.04-arm', 'ubuntu-24.04-arm', 'ubuntu-22.04-arm', 'ubuntu-latest-arm',
  'windows-latest', 'windows-2025', 'windows-2022', 'windows-11-arm', 'windows-2025-vs2026',
  'macos-latest', 'macos-26', 'macos-15', 'macos-14', 'macos-26-intel', 'macos-15-intel',
  'macos-latest-large', 'macos-26-large', 'macos-15-large', 'macos-14-large',
  'macos-latest-xlarge', 'macos-26-xlarge', 'macos-15-xlarge', 'macos-14-xlarge',
])

/** Labels of images GitHub has taken away: a job with one waits until it is cancelled. */
export const RETIRED_LABELS: ReadonlySet<string> = new Set([
  'ubuntu-16.04', 'ubuntu-18.04', 'ubuntu-20.04', 'windows-2016', 'windows-2019', 'macos-10.15', 'macos-11', 'macos-11.0', 'macos-12', 'macos-13',
  'macos-11-large', 'macos-12-large', 'macos-13-large', 'macos-11-xlarge', 'macos-12-xl', 'macos-13-xl', 'macos-12-xlarge', 'macos-13-xlarge', 'macos-13-arm64',
])

/** What a runner of one's own answers to by itself. */
export const SELF_HOSTED_LABELS: ReadonlySet<string> = new Set(['self-hosted', 'linux', 'windows', 'macos', 'x64', 'x86', 'arm', 'arm64'])

/** Operating systems that no runner has two of. */
export function systemOf(label: string): string | undefined {
  return /^(ubuntu|linux)(-|$)/.test(label) ? 'Linux' : /^windows(-|$)/.test(label) ? 'Windows' : /^macos(-|$)/.test(label) ? 'macOS' : undefined
}

/**
 * Whether a label is meant to be one of GitHub's: it begins with one of its systems, or nearly so, and goes on with
 * `latest`, or nearly so, or a version and nothing of one's own (`ubuntu-22.04-16core` is a larger runner's).
 */
export function looksHosted(label: string): boolean {
  const match = label.length > 100 ? null : /^([a-z]+)[-_ ]?([a-z\d.]+)$/.exec(label)
  if (!match || SELF_HOSTED_LABELS.has(label)) return false
  const [, system, version] = match as unknown as [string, string, string]
  const latest = editDistance(version, 'latest') <= 2 && version !== 'test'
  if (system === 'linux') return latest
  const known = ['ubuntu', 'windows', 'macos'].some((name) => editDistance(system, name) <= 1)
  return known && (/^\d+(\.\d+)?$/.test(version) || latest)
}

/** How many letters differ, up to 3; for words of a label. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same))
    }
    row = next
  }
  return row[b.length] as number
}
