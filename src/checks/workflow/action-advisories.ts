/** Releases of an action that a published advisory names. Versions as number lists; `before` is the first mended one. */
export interface ActionAdvisory {
  readonly action: string
  readonly id: string
  readonly from?: readonly number[]
  readonly before?: readonly number[]
  /** Refs and commits that are bad by name. */
  readonly refs?: readonly string[]
  readonly mended: string
  readonly about: string
}

export const ACTION_ADVISORIES: readonly ActionAdvisory[] = [
  {
    action: 'tj-actions/changed-files',
    id: 'CVE-2025-30066',
    before: [46, 0, 1],
    refs: ['0e58ed8671d6b60d0890c21b07f8835ace038e67'],
    mended: 'v46.0.1',
    about: 'its tags were moved to a commit that prints secrets',
  },
  {
    action: 'reviewdog/action-setup',
    id: 'CVE-2025-30154',
    refs: ['f0d342d24037bb11d26b9bd8496e0808ba32e9ec'],
    mended: 'v1.4.0',
    about: 'its tag was moved to this commit, which prints secrets',
  },
  {
    action: 'tj-actions/branch-names',
    id: 'CVE-2025-54416',
    before: [9, 0, 0],
    mended: 'v9.0.0',
    about: 'names of branches are run as commands',
  },
  {
    action: 'tj-actions/verify-changed-files',
    id: 'CVE-2023-52137',
    before: [17, 0, 0],
    mended: 'v17.0.0',
    about: 'names of files are run as commands',
  },
  {
    action: 'actions/download-artifact',
    id: 'CVE-2024-42471',
    from: [4, 0, 0],
    before: [4, 1, 3],
    mended: 'v4.1.3',
    about: 'an artifact can write outside its folder',
  },
  {
    action: 'dawidd6/action-download-artifact',
    id: 'GHSA-5xr6-xhww-33m4',
    before: [6],
    mended: 'v6',
    about: 'it takes artifacts of forks by default',
  },
  {
    action: 'rlespinasse/github-slug-action',
    id: 'CVE-2023-27581',
    from: [4, 0, 0],
    before: [4, 4, 1],
    mended: 'v4.4.1',
    about: 'names of branches are run as commands',
  },
  {
    action: 'gradle/gradle-build-action',
    id: 'CVE-2023-30853',
    before: [2, 4, 2],
    mended: 'v2.4.2',
    about: 'secrets can end up in the cache',
  },
  {
    action: 'hashicorp/vault-action',
    id: 'CVE-2021-32074',
    before: [2, 2, 0],
    mended: 'v2.2.0',
    about: 'multi-line secrets are not masked',
  },
  {
    action: 'azure/setup-kubectl',
    id: 'CVE-2023-23939',
    before: [3],
    mended: 'v3',
    about: 'the program it installs can be overwritten by anybody on the runner',
  },
  {
    action: 'atlassian/gajira-create',
    id: 'CVE-2020-14188',
    before: [2, 0, 1],
    mended: 'v2.0.1',
    about: 'texts of issues are run as code',
  },
  {
    action: 'atlassian/gajira-comment',
    id: 'CVE-2020-14189',
    before: [2, 0, 2],
    mended: 'v2.0.2',
    about: 'texts of comments are run as code',
  },
  {
    action: 'check-spelling/check-spelling',
    id: 'CVE-2021-32724',
    before: [0, 0, 19],
    mended: 'v0.0.19',
    about: 'a pull request can read its token',
  },
  {
    action: 'some-natalie/ghas-to-csv',
    id: 'CVE-2022-39217',
    before: [1],
    mended: 'v1',
    about: 'formulas of alerts reach the spreadsheet',
  },
  {
    action: 'canonical/get-workflow-version-action',
    id: 'CVE-2025-31479',
    before: [1, 0, 1],
    mended: 'v1.0.1',
    about: 'the token can be printed when it fails',
  },
  {
    action: 'bullfrogsec/bullfrog',
    id: 'CVE-2025-47775',
    before: [0, 8, 4],
    mended: 'v0.8.4',
    about: 'its filter is passed by DNS over TCP',
  },
  {
    action: 'lycheeverse/lychee-action',
    id: 'CVE-2024-48908',
    before: [2, 0, 2],
    mended: 'v2.0.2',
    about: 'its version input is run as a command',
  },
  {
    action: 'ozi-project/publish',
    id: 'CVE-2025-47271',
    from: [1, 13, 2],
    before: [1, 13, 6],
    mended: 'v1.13.6',
    about: 'text of a pull request is run as a command',
  },
  {
    action: 'ericcornelissen/git-tag-annotation-action',
    id: 'CVE-2020-15272',
    before: [1, 0, 1],
    mended: 'v1.0.1',
    about: 'its tag input is run as a command',
  },
  {
    action: 'sonarsource/sonarqube-scan-action',
    id: 'CVE-2025-58178',
    from: [4, 0, 0],
    before: [5, 3, 1],
    mended: 'v5.3.1',
    about: 'its args input is run as a command',
  },
  {
    action: 'ultralytics/actions',
    id: 'GHSA-7x29-qqmq-v6qc',
    before: [0, 0, 3],
    mended: 'v0.0.3',
    about: 'names of branches are run as commands',
  },
  {
    action: 'step-security/harden-runner',
    id: 'CVE-2024-52587',
    before: [2, 10, 2],
    mended: 'v2.10.2',
    about: 'environment variables are run as commands',
  },
]
