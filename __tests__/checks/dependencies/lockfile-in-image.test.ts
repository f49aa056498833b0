import { found } from '../compose/found.ts'

test.each<[string, number[]]>([
  ['RUN pip install .', [2]],
  ['RUN pip install --no-cache-dir -e .', [2]],
  ['RUN python -m pip install ".[api]"', [2]],
  ['RUN if [ -f x ]; then uv pip install --system .; fi', [2]],
  ['RUN apt-get update && rm -rf /var/lib/apt/lists/*\nRUN if [ "$DEV" = true ]; then \\\n  uv pip install --system ".[dev]"; \\\n  else \\\n  uv pip install --system .; fi', [4, 6]],
  ['RUN pip install uv\nRUN uv sync --frozen', []],
  ['RUN uv export > r.txt\nRUN pip install -r r.txt\nRUN pip install --no-deps .', []],
  ['RUN pip install -r requirements.txt\nRUN pip install .', []],
  ['RUN pip install $TARGETS .', []],
  ['RUN poetry install --only main', []],
  ['RUN pip install gunicorn==23.0.0', []],
  ['COPY . .', []],
])('%j', (lines, expected) => {
  const files = { Dockerfile: `FROM python:3.13-slim\n${lines}\n`, 'pyproject.toml': '', 'uv.lock': 'version = 1\n' }
  expect(found('dependencies/lockfile-used-by-image', files)).toEqual(expected.map((line) => `Dockerfile:${line}`))
})

test('without a lock file there is nothing to hold to', () => {
  expect(found('dependencies/lockfile-used-by-image', { Dockerfile: 'FROM python:3.13\nRUN pip install .\n' })).toEqual([])
})
