/** Programs by name and the npm packages that bring them. */
export const NPM_PROGRAMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...same('eslint jest vitest prettier vite webpack next nodemon ts-node tsx rimraf concurrently husky mocha nyc c8 cypress stylelint lint-staged semantic-release rollup esbuild tsup parcel turbo lerna nuxt astro gatsby ava prisma typeorm knex cross-env copyfiles wait-on shx ts-node-dev webpack-dev-server storybook typedoc'),
    tsc: ['typescript'],
    playwright: ['playwright', '@playwright/test'],
    ng: ['@angular/cli'],
    nest: ['@nestjs/cli'],
    'vue-cli-service': ['@vue/cli-service'],
    'vue-tsc': ['vue-tsc'],
    'svelte-check': ['svelte-check'],
    'react-scripts': ['react-scripts'],
    babel: ['@babel/cli'],
    swc: ['@swc/cli'],
    changeset: ['@changesets/cli'],
    commitlint: ['@commitlint/cli'],
    sequelize: ['sequelize-cli'],
    tsnd: ['ts-node-dev'],
    'run-s': ['npm-run-all', 'npm-run-all2'],
    'run-p': ['npm-run-all', 'npm-run-all2'],
    'npm-run-all': ['npm-run-all', 'npm-run-all2'],
    biome: ['@biomejs/biome'],
    oxlint: ['oxlint'],
  }),
)

function same(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, [name]]))
}

/** Programs of Python that serve or work, and what brings them beside the package of their name. */
export const PYTHON_PROGRAMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    gunicorn: ['mlflow', 'apache-airflow', 'apache-superset', 'reflex', 'datahub', 'sagemaker-inference'],
    uvicorn: [
      ...['fastapi-cli', 'fastapi[standard]', 'fastapi[all]', 'starlite[standard]', 'litestar[standard]', 'gradio', 'chromadb', 'chainlit', 'nicegui', 'bentoml', 'mcp', 'fastmcp', 'prefect', 'ray', 'litellm', 'mlflow'],
      ...['apache-airflow', 'datasette', 'reflex', 'vllm', 'langserve', 'langgraph-api', 'langgraph-cli', 'dagster-webserver', 'arize-phoenix', 'zenml', 'jina', 'mlserver', 'open-webui', 'a2a-sdk', 'google-adk', 'llama-index', 'sglang', 'robyn'],
    ],
    celery: ['flower', 'apache-airflow'],
    daphne: ['channels[daphne]'],
    hypercorn: ['quart'],
  }),
)
