import { readFileSync, writeFileSync } from 'node:fs'

// Cuts the operations the action uses out of GitHub's OpenAPI description, for the tests' API double:
// `npm install --prefix /tmp/openapi @octokit/openapi`, then
// `node scripts/cut-openapi.mjs /tmp/openapi/node_modules/@octokit/openapi/generated/api.github.com.json`

const OPERATIONS = {
  '/advisories': ['get'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['patch'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': ['get'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['post'],
}
const PROSE = ['description', 'example', 'examples', 'externalDocs', 'x-github', 'summary', 'title', 'deprecated']

const description = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const schemas = {}

function resolved(value) {
  const name = value?.$ref?.match(/^#\/components\/(parameters|responses|examples)\/(.+)$/)
  return name ? description.components[name[1]][name[2]] : value
}

/** JSON Schema of an OpenAPI 3.0 schema; what it refers to is collected. */
function jsonSchema(schema) {
  if (Array.isArray(schema)) return schema.map(jsonSchema)
  if (schema === null || typeof schema !== 'object') return schema
  if (schema.$ref) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
    if (!(name in schemas)) {
      schemas[name] = {}
      schemas[name] = jsonSchema(description.components.schemas[name])
    }
    return { $ref: `#/schemas/${name}` }
  }
  const { nullable, ...rest } = schema
  const made = {}
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'properties') made.properties = Object.fromEntries(Object.entries(value).map(([name, property]) => [name, jsonSchema(property)]))
    else if (!PROSE.includes(key) && key !== 'default') made[key] = jsonSchema(value)
  }
  if (!nullable) return made
  if (made.enum) return { ...made, type: [made.type, 'null'], enum: [...new Set([...made.enum, null])] }
  return typeof made.type === 'string' ? { ...made, type: [made.type, 'null'] } : { anyOf: [made, { type: 'null' }] }
}

function operation({ parameters = [], requestBody, responses }) {
  return {
    parameters: parameters.map(resolved).map(({ name, in: place, required, schema }) => ({ name, in: place, required: required === true, schema: jsonSchema(schema) })),
    ...(requestBody && { body: concluded(jsonSchema(requestBody.content['application/json'].schema)) }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => {
        const media = resolved(response).content?.['application/json']
        const example = media?.examples && resolved(Object.values(media.examples)[0])?.value
        return [status, { ...(media?.schema && { schema: jsonSchema(media.schema) }), ...(status.startsWith('2') && example !== undefined && { example }) }]
      }),
    ),
  }
}

/** GitHub refuses `status: completed` without a conclusion; the description says so in words only. */
function concluded(schema) {
  if (!schema.properties?.conclusion) return schema
  const rule = { if: { properties: { status: { const: 'completed' } }, required: ['status'] }, then: { required: ['conclusion'] } }
  return { ...schema, allOf: [...(schema.allOf ?? []), rule] }
}

const paths = Object.fromEntries(
  Object.entries(OPERATIONS).map(([path, methods]) => [path, Object.fromEntries(methods.map((method) => [method, operation(description.paths[path][method])]))]),
)
const target = new URL('../__tests__/github/openapi.json', import.meta.url)
writeFileSync(target, `${JSON.stringify({ source: `${description.info.title} ${description.info.version}`, paths, schemas })}\n`)
