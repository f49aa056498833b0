/** What well-known actions take, over all of the majors named: an input outside of it exists in none of them. */
export interface ActionInterface {
  /** The majors that are known; of others nothing is said. */
  readonly majors: readonly number[]
  /** Names in lower case, separated by blanks. */
  readonly inputs: string
  /** Inputs without which it does nothing, from this major on. */
  readonly required?: Readonly<Record<string, number>>
  /** Inputs that go away, with the first major that says so and what to use instead. */
  readonly deprecated?: Readonly<Record<string, { readonly since: number; readonly instead: string }>>
  /** Majors whose runtime GitHub no longer has: Node 12 and Node 16. */
  readonly outdated: readonly number[]
}

const FAIL_ON_ERROR = { fail_on_error: { since: 1, instead: 'fail_level' } }

export const ACTION_INTERFACES: Readonly<Record<string, ActionInterface>> = {
  'actions/checkout': {
    majors: [2, 3, 4, 5, 6],
    inputs:
      'repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean filter sparse-checkout sparse-checkout-cone-mode fetch-depth fetch-tags show-progress lfs submodules set-safe-directory github-server-url allow-unsafe-pr-checkout',
    outdated: [1, 2, 3],
  },
  'actions/setup-node': {
    majors: [1, 2, 3, 4, 5, 6],
    inputs: 'always-auth node-version node-version-file architecture check-latest registry-url scope token cache cache-dependency-path package-manager-cache mirror mirror-token version',
    deprecated: { version: { since: 1, instead: 'node-version' } },
    outdated: [1, 2, 3],
  },
  'actions/setup-python': {
    majors: [2, 3, 4, 5, 6],
    inputs: 'python-version python-version-file cache architecture check-latest token cache-dependency-path update-environment allow-prereleases freethreaded pip-version pip-install',
    outdated: [1, 2, 3, 4],
  },
  'actions/setup-go': {
    majors: [2, 3, 4, 5, 6],
    inputs: 'go-version go-version-file check-latest token cache cache-dependency-path architecture stable go-download-base-url',
    outdated: [1, 2, 3, 4],
  },
  'actions/setup-java': {
    majors: [2, 3, 4, 5],
    inputs:
      'java-version java-version-file distribution java-package architecture jdkfile jdk-file check-latest server-id server-username server-password settings-path overwrite-settings gpg-private-key gpg-passphrase cache cache-dependency-path job-status token mvn-toolchain-id mvn-toolchain-vendor',
    required: { distribution: 2 },
    outdated: [1, 2, 3],
  },
  'actions/setup-dotnet': {
    majors: [1, 2, 3, 4, 5],
    inputs: 'dotnet-version dotnet-quality global-json-file source-url owner config-file cache cache-dependency-path include-prerelease workloads architecture',
    outdated: [1, 2, 3],
  },
  'actions/cache': {
    majors: [2, 3, 4, 5],
    inputs: 'path key restore-keys upload-chunk-size enablecrossosarchive fail-on-cache-miss lookup-only save-always',
    required: { path: 2, key: 2 },
    deprecated: { 'save-always': { since: 4, instead: 'actions/cache/save in a step of its own with `if: always()`' } },
    outdated: [1, 2, 3],
  },
  'actions/cache/restore': {
    majors: [3, 4, 5],
    inputs: 'path key restore-keys enablecrossosarchive fail-on-cache-miss lookup-only',
    required: { path: 3, key: 3 },
    outdated: [3],
  },
  'actions/cache/save': { majors: [3, 4, 5], inputs: 'path key upload-chunk-size enablecrossosarchive', required: { path: 3, key: 3 }, outdated: [3] },
  'actions/upload-artifact': {
    majors: [2, 3, 4, 5, 6, 7],
    inputs: 'name path if-no-files-found retention-days compression-level overwrite include-hidden-files archive',
    required: { path: 2 },
    outdated: [1, 2, 3],
  },
  'actions/download-artifact': {
    majors: [2, 3, 4, 5, 6, 7, 8],
    inputs: 'name artifact-ids path pattern merge-multiple github-token repository run-id skip-decompress digest-mismatch',
    outdated: [1, 2, 3],
  },
  'actions/github-script': {
    majors: [3, 4, 5, 6, 7, 8],
    inputs: 'script github-token debug user-agent previews result-encoding retries retry-exempt-status-codes base-url',
    required: { script: 3 },
    outdated: [1, 2, 3, 4, 5, 6],
  },
  'actions/labeler': {
    majors: [3, 4, 5, 6],
    inputs: 'repo-token configuration-path sync-labels dot pr-number',
    outdated: [2, 3, 4],
  },
  'actions/dependency-review-action': {
    majors: [4],
    inputs:
      'repo-token fail-on-severity fail-on-scopes base-ref head-ref config-file allow-licenses deny-licenses allow-dependencies-licenses allow-ghsas external-repo-token license-check vulnerability-check comment-summary-in-pr deny-packages deny-groups retry-on-snapshot-warnings retry-on-snapshot-warnings-timeout warn-only show-openssf-scorecard warn-on-openssf-scorecard-level show-patched-versions',
    outdated: [1, 2, 3],
  },
  'actions/configure-pages': {
    majors: [4, 5, 6],
    inputs: 'static_site_generator generator_config_file token enablement',
    outdated: [1, 2, 3],
  },
  'actions/deploy-pages': {
    majors: [4, 5],
    inputs: 'token timeout error_count reporting_interval artifact_name preview',
    outdated: [1, 2],
  },
  'actions/upload-pages-artifact': { majors: [3, 4], inputs: 'name path retention-days include-hidden-files', outdated: [] },
  'actions/create-github-app-token': {
    majors: [1, 2],
    inputs: 'app-id app_id private-key private_key owner repositories skip-token-revoke skip_token_revoke github-api-url *',
    deprecated: {
      app_id: { since: 1, instead: 'app-id' },
      private_key: { since: 1, instead: 'private-key' },
      skip_token_revoke: { since: 1, instead: 'skip-token-revoke' },
    },
    outdated: [],
  },
  'docker/build-push-action': {
    majors: [2, 3, 4, 5, 6, 7],
    inputs:
      'add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call cgroup-parent context file github-token labels load network no-cache no-cache-filters outputs platforms provenance pull push sbom secrets secret-envs secret-files shm-size ssh tags target ulimit',
    outdated: [2, 3, 4],
  },
  'docker/login-action': {
    majors: [1, 2, 3, 4],
    inputs: 'registry username password ecr logout scope registry-auth',
    outdated: [1, 2],
  },
  'docker/setup-buildx-action': {
    majors: [1, 2, 3, 4],
    inputs:
      'version name driver driver-opts buildkitd-flags buildkitd-config buildkitd-config-inline use endpoint platforms append cache-binary cleanup keep-state install config config-inline',
    deprecated: {
      install: { since: 3, instead: 'the variable BUILDX_BUILDER' },
      config: { since: 3, instead: 'buildkitd-config' },
      'config-inline': { since: 3, instead: 'buildkitd-config-inline' },
    },
    outdated: [1, 2],
  },
  'docker/setup-qemu-action': { majors: [1, 2, 3, 4], inputs: 'image platforms cache-image', outdated: [1, 2] },
  'docker/metadata-action': {
    majors: [3, 4, 5, 6],
    inputs: 'context images tags flavor labels annotations sep-tags sep-labels sep-annotations bake-target github-token',
    outdated: [1, 2, 3, 4],
  },
  'docker/bake-action': { majors: [], inputs: '', outdated: [1, 2, 3] },
  'github/codeql-action/init': { majors: [], inputs: '', outdated: [1, 2] },
  'github/codeql-action/analyze': { majors: [], inputs: '', outdated: [1, 2] },
  'github/codeql-action/autobuild': { majors: [], inputs: '', outdated: [1, 2] },
  'github/codeql-action/upload-sarif': { majors: [], inputs: '', outdated: [1, 2] },
  'actions/stale': { majors: [], inputs: '', outdated: [1, 2, 3, 4, 5, 6, 7, 8] },
  'actions/setup-ruby': { majors: [], inputs: '', outdated: [1] },
  'actions/create-release': { majors: [], inputs: '', outdated: [1] },
  'actions/upload-release-asset': { majors: [], inputs: '', outdated: [1] },
  'codecov/codecov-action': { majors: [], inputs: '', outdated: [1, 2, 3] },
  'softprops/action-gh-release': {
    majors: [1, 2],
    inputs:
      'body body_path name tag_name draft prerelease preserve_order files working_directory overwrite_files fail_on_unmatched_files repository token target_commitish discussion_category_name generate_release_notes previous_tag append_body make_latest',
    outdated: [1],
  },
  'peter-evans/create-pull-request': { majors: [], inputs: '', outdated: [1, 2, 3, 4, 5] },
  'aws-actions/configure-aws-credentials': {
    majors: [4, 5, 6],
    inputs:
      'aws-region role-to-assume aws-access-key-id aws-secret-access-key aws-session-token web-identity-token-file role-chaining audience http-proxy mask-aws-account-id role-duration-seconds role-external-id role-session-name role-skip-session-tagging inline-session-policy managed-session-policies output-credentials output-env-credentials unset-current-credentials disable-retry retry-max-attempts special-characters-workaround use-existing-credentials allowed-account-ids force-skip-oidc action-timeout-s transitive-tag-keys proxy-address no-proxy translate-tags expected-account-ids *',
    required: { 'aws-region': 4 },
    outdated: [1, 2, 3],
  },
  'aws-actions/amazon-ecr-login': { majors: [], inputs: '', outdated: [1] },
  'azure/login': { majors: [], inputs: '', outdated: [1] },
  'google-github-actions/auth': { majors: [], inputs: '', outdated: [0, 1] },
  'google-github-actions/setup-gcloud': { majors: [], inputs: '', outdated: [0, 1] },
  'hashicorp/setup-terraform': {
    majors: [1, 2, 3],
    inputs: 'cli_config_credentials_hostname cli_config_credentials_token terraform_version terraform_wrapper',
    outdated: [1, 2],
  },
  'pnpm/action-setup': { majors: [2, 3, 4], inputs: 'version dest run_install package_json_file standalone cache cache_dependency_path', outdated: [1, 2] },
  'dorny/paths-filter': {
    majors: [2, 3, 4],
    inputs: 'token working-directory ref base filters list-files initial-fetch-depth predicate-quantifier',
    required: { filters: 2 },
    outdated: [1, 2],
  },
  'golangci/golangci-lint-action': { majors: [], inputs: '', outdated: [1, 2, 3] },
  'peaceiris/actions-gh-pages': { majors: [], inputs: '', outdated: [1, 2, 3] },
  'reviewdog/action-actionlint': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'reviewdog/action-eslint': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'reviewdog/action-golangci-lint': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'reviewdog/action-hadolint': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'reviewdog/action-misspell': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'reviewdog/action-rubocop': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'reviewdog/action-shellcheck': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'reviewdog/action-stylelint': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'reviewdog/action-tflint': { majors: [], inputs: '', deprecated: FAIL_ON_ERROR, outdated: [] },
  'pypa/gh-action-pypi-publish': {
    majors: [],
    inputs: '',
    deprecated: {
      packages_dir: { since: 1, instead: 'packages-dir' },
      print_hash: { since: 1, instead: 'print-hash' },
      repository_url: { since: 1, instead: 'repository-url' },
      skip_existing: { since: 1, instead: 'skip-existing' },
      verify_metadata: { since: 1, instead: 'verify-metadata' },
    },
    outdated: [],
  },
  'actions/delete-package-versions': { majors: [], inputs: '', outdated: [1, 2, 3, 4] },
  'actions-rs/audit-check': { majors: [], inputs: '', outdated: [1] },
  'actions-rs/cargo': { majors: [], inputs: '', outdated: [1] },
  'actions-rs/clippy-check': { majors: [], inputs: '', outdated: [1] },
  'actions-rs/toolchain': { majors: [], inputs: '', outdated: [1] },
  'dawidd6/action-download-artifact': { majors: [], inputs: '', outdated: [1, 2] },
  'dessant/lock-threads': { majors: [], inputs: '', outdated: [1, 2, 3, 4] },
  'goreleaser/goreleaser-action': { majors: [], inputs: '', outdated: [1, 2, 3, 4] },
  'google-github-actions/get-secretmanager-secrets': { majors: [], inputs: '', outdated: [1] },
  'gradle/wrapper-validation-action': { majors: [], inputs: '', outdated: [1] },
  'haskell/actions/setup': { majors: [], inputs: '', outdated: [1, 2] },
  'nwtgck/actions-netlify': { majors: [], inputs: '', outdated: [1, 2] },
  'peter-evans/create-or-update-comment': { majors: [], inputs: '', outdated: [1, 2, 3] },
  'pulumi/actions': { majors: [], inputs: '', outdated: [1, 2, 3, 4] },
  'release-drafter/release-drafter': { majors: [], inputs: '', outdated: [1, 2, 3, 4, 5] },
  'shivammathur/setup-php': { majors: [], inputs: '', outdated: [1] },
  'swatinem/rust-cache': { majors: [], inputs: '', outdated: [1] },
}
