import { findings, steps } from './workflow-files.ts'

test.each([
  ['actions/checkout@v4', ['6 tag']],
  ['actions/checkout@4.2.2', ['6 tag']],
  ['github/codeql-action/init@codeql-bundle-v2.20.1', ['6 tag']],
  ['dtolnay/rust-toolchain@stable', ['6 branch']],
  ['pypa/gh-action-pypi-publish@release/v1', ['6 branch']],
  ['actions/checkout', ['6 none']],
  ['actions/checkout@11BD71901BBE5B1630CEEA73D27597364C9AF683', []],
  ['./.github/actions/setup', []],
  ['docker://alpine:3.20', []],
])('uses: %s', (uses, expected) => expect(findings('workflow/actions-pinned', steps('push', `- uses: ${uses}`))).toEqual(expected))

test.each([
  ['tj-actions/changed-files@v45', 1],
  ['tj-actions/changed-files@v46', 0],
  ['tj-actions/changed-files@v46.0.5', 0],
  ['tj-actions/changed-files@0e58ed8671d6b60d0890c21b07f8835ace038e67', 1],
  ['TJ-Actions/Changed-Files@v44.5.1', 1],
  ['reviewdog/action-setup@f0d342d24037bb11d26b9bd8496e0808ba32e9ec', 1],
  ['reviewdog/action-setup@v1', 0],
  ['actions/download-artifact@v4', 0],
  ['actions/download-artifact@v4.1', 0],
  ['actions/download-artifact@v4.1.2', 1],
  ['actions/download-artifact@v4.1.3', 0],
  ['actions/download-artifact@v3', 0],
  ['actions/download-artifact@6b208ae046db98c579e8a3aa621ab581ff575935 # v4.1.1', 1],
  ['actions/download-artifact@6b208ae046db98c579e8a3aa621ab581ff575935', 0],
])('advisories for %s', (uses, count) => expect(findings('workflow/action-known-vulnerable', steps('push', `- uses: ${uses}`))).toHaveLength(count))

test.each([
  ['actons/checkout@v4', 1],
  ['actions/checkuot@v4', 1],
  ['actions/chekout@v4', 1],
  ['dokcer/build-push-action@v6', 1],
  ['actions/upload-artifacts@v4', 1],
  ['actions/cache@v4', 0],
  ['acme/checkout@v1', 0],
  ['docker/setup-buildx-action@v3', 0],
  ['action-stuff/notify@v1', 0],
  ['gradle/actions/setup-gradle@v4', 0],
])('names near %s', (uses, count) => expect(findings('workflow/action-typosquat', steps('push', `- uses: ${uses}`))).toHaveLength(count))

test.each([
  ['npm install -g vercel', 1],
  ['npm i --save-dev jest@29', 1],
  ['npm --prefix web install typescript', 1],
  ['yarn global add serve', 1],
  ['pip3 install ruff==0.8.0', 1],
  ['pip install -U "black[d]"', 1],
  ['uv tool install ruff', 1],
  ['sudo gem install bundler-audit', 1],
  ['gem install bundler-audit -v 1.0', 1],
  ['go install golang.org/x/vuln/cmd/govulncheck@latest', 1],
  ['cargo install cargo-audit --version 0.21.0', 1],
  ['npm install', 0],
  ['npm ci', 0],
  ['npm install ./dist/package.tgz', 0],
  ['pip install -r requirements.txt', 0],
  ['pip install -e ".[dev]"', 0],
  ['pip install dist/*.whl', 0],
  ['pip install --upgrade pip setuptools wheel', 0],
  ['pip install "$PACKAGE"', 0],
  ['sudo -H npm install --global eslint', 1],
  ['go install ./...', 0],
  ['go install golang.org/x/tools/cmd/stringer@v0.28.0', 0],
  ['bundle install', 0],
])('%s', (script, count) => expect(findings('workflow/adhoc-package-install', steps('push', `- run: ${script}`))).toHaveLength(count))

test.each([
  ['container: node', ['6 moving']],
  ['container: node:latest', ['6 moving']],
  ['container: { image: "node:22" }', ['6 tag']],
  ['container: registry.example.test:5000/node', ['6 moving']],
  ['container: node:${{ matrix.node }}', ['6 tag']],
  ['container: ${{ matrix.image }}', ['6 moving']],
  ['container: "node:22@sha256:1111111111111111111111111111111111111111111111111111111111111111"', []],
  ['container: ""', []],
])('a job with %s', (container, expected) => {
  const text = `on: push\njobs:\n  a:\n    runs-on: x\n    strategy: { matrix: { node: [20, 22], image: ["node:20", node] } }\n    ${container}\n    steps:\n      - run: make\n`
  expect(findings('workflow/workflow-image-unpinned', text)).toEqual(expected)
})

const DIGEST = `node:22@sha256:${'1'.repeat(64)}`

test.each([
  ['${{ inputs.image }}', ['6 computed']],
  ['ghcr.io/${{ github.repository }}', ['6 computed']],
  ['${{ fromJSON(inputs.image).name }}', ['6 computed']],
  ['${{ matrix.image }}', []],
  [`\${{ matrix.container && '${DIGEST}' || '' }}`, []],
  ["${{ matrix.db == 'pg' && 'postgres:17' || null }}", ['6 tag']],
  ["${{ matrix.db == 'pg' && 'postgres' || 'mysql:8' }}", ['6 moving']],
  ["${{ matrix.db == 'pg' && inputs.image || '' }}", ['6 computed']],
])('a computed image %s', (image, expected) => {
  const text = `on: push\njobs:\n  a:\n    runs-on: x\n    strategy: { matrix: { image: ["${DIGEST}"] } }\n    container: ${image}\n    steps:\n      - run: make\n`
  expect(findings('workflow/workflow-image-unpinned', text)).toEqual(expected)
})

test.each([
  ['- uses: actions/setup-node@v4\n  with:\n    cache: npm', ['8 beside']],
  ['- uses: actions/setup-node@v4', []],
  ['- uses: actions/setup-go@v5', ['6 beside']],
  ['- uses: actions/setup-go@v5\n- uses: actions/upload-artifact@v4', ['6']],
  ['- uses: actions/setup-go@v5\n- name: Publish\n  run: make all', ['6']],
  ['- uses: actions/setup-go@v5\n  with:\n    cache: false', []],
  ['- uses: actions/cache@v4\n  with:\n    lookup-only: true', []],
  ['- uses: actions/cache/save@v4', []],
  ['- uses: Swatinem/rust-cache@v2', ['6 beside']],
  ['- uses: ruby/setup-ruby@v1\n  with:\n    bundler-cache: true', ['8 beside']],
])('caches of a release: %s', (text, expected) => {
  expect(findings('workflow/cache-poisoning', steps('release', text))).toEqual(expected)
  expect(findings('workflow/cache-poisoning', steps('pull_request', text))).toEqual([])
})

test('a publishing step makes caches of its job matter', () => {
  expect(findings('workflow/cache-poisoning', steps('push', '- uses: Swatinem/rust-cache@v2\n- run: cargo publish'))).toEqual(['6'])
  expect(findings('workflow/cache-poisoning', steps('push', '- uses: Swatinem/rust-cache@v2\n- run: cargo publish --dry-run'))).toEqual([])
})

test.each([
  ['- run: twine upload dist/*\n  env:\n    TWINE_PASSWORD: ${{ secrets.PYPI }}', 1],
  ['- run: twine upload --repository-url https://pypi.example.test dist/*\n  env:\n    TWINE_PASSWORD: ${{ secrets.PYPI }}', 0],
  ['- run: npm publish --access public\n  env:\n    NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}', 1],
  ['- run: npm publish\n  env:\n    NODE_AUTH_TOKEN: ${{ secrets.GITHUB_TOKEN }}', 0],
  ['- run: cargo publish --token ${{ secrets.CRATES }}', 1],
  ['- run: cargo publish\n  env:\n    CARGO_REGISTRY_TOKEN: ${{ steps.auth.outputs.token }}', 0],
  ['- run: gem push a.gem\n  env:\n    GEM_HOST_API_KEY: ${{ secrets.GEMS }}', 1],
  ['- run: dotnet nuget push a.nupkg --api-key "$KEY" --source https://api.nuget.org/v3/index.json\n  env:\n    KEY: ${{ secrets.NUGET }}', 1],
  ['- uses: pypa/gh-action-pypi-publish@v1.12.4', 0],
  ['- uses: pypa/gh-action-pypi-publish@v1.12.4\n  with:\n    repository-url: https://pypi.example.test/legacy/\n    password: ${{ secrets.P }}', 0],
])('publishing by %s', (text, count) => expect(findings('workflow/trusted-publishing-unused', steps('release', text))).toHaveLength(count))
