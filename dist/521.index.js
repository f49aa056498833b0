export const id = 521;
export const ids = [521];
export const modules = {

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readReadinessFile: () => (/* binding */ readReadinessFile)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./lib/documents/located-yaml.js + 3 modules
var located_yaml = __webpack_require__(1050);
// EXTERNAL MODULE: ./lib/documents/yaml-node.js
var yaml_node = __webpack_require__(8536);
// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(3303);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(8400);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(5156);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(5777);
// EXTERNAL MODULE: ./lib/policy/policy.js
var policy = __webpack_require__(3506);
;// CONCATENATED MODULE: ./lib/policy/readiness-schema.js



const sentence = schemas.string().trim().min(1);
const path = schemas.string().min(1);
const failOn = schemas["enum"]([...rule/* SEVERITIES */.o, 'never']);
const system = schemas.strictObject({
    name: sentence.describe('Name of the system, as reports show it.'),
    root: path.default('.').describe('Its folder.'),
    production: schemas.strictObject({
        compose: schemas.array(path).optional().describe('Compose files in the order Compose is given them.'),
        profiles: schemas.array(sentence).optional().describe('Compose profiles that are active in production.'),
        dockerfile: path.optional().describe('The Dockerfile whose image runs.'),
        platform: path.optional().describe('The platform file or systemd unit that says what runs: railway.json, fly.toml, Procfile, api.service, ...'),
        env: schemas.array(path).optional().describe("Env files that say what production's environment is to be."),
    })
        .default({})
        .describe('What runs in production; found by convention where left out.'),
});
const ruleSetting = schemas.union([
    schemas.literal('off'),
    schemas["enum"](rule/* SEVERITIES */.o),
    schemas.strictObject({
        severity: schemas["enum"](rule/* SEVERITIES */.o).optional().describe('Severity of its findings.'),
        with: schemas.record(schemas.string(), schemas.unknown()).optional().describe("Options of the rule's check, over the rule's own."),
    }),
]);
const waiver = schemas.strictObject({
    rule: sentence.describe('Id of the rule.'),
    path: path.optional().describe('Only findings in this file.'),
    reason: sentence.describe('Why this is acceptable for now.'),
    owner: sentence.describe('Who answers for it: a handle or a team.'),
    expires: sentence.describe('Last day it holds, YYYY-MM-DD.'),
});
/** The readiness file, version 1. The editor's JSON Schema is made from this. */
const readinessSchema = schemas.strictObject({
    version: schemas.literal(1),
    profile: schemas["enum"](policy/* PROFILES */.j).default('recommended').describe('recommended: what nearly everyone would act on. strict: every static rule. production: adds the attestations.'),
    systems: schemas.array(system).default([]).describe('One by default: the whole repository.'),
    rules: schemas.record(schemas.string(), ruleSetting).default({}).describe('Per rule: off, a severity, or severity and options.'),
    'custom-rules': schemas.array(path).default([]).describe('Folders with rules of your own.'),
    waivers: schemas.array(waiver).default([]),
    gate: schemas.strictObject({
        'fail-on': failOn.optional().describe('Lowest severity that fails.'),
        unknown: schemas["enum"](['warn', 'fail']).default('fail').describe('What happens where something could not be decided.'),
        'only-new': schemas.boolean().default(false).describe('Only what a pull request brings in can fail it.'),
    })
        .default({ unknown: 'fail', 'only-new': false }),
});

;// CONCATENATED MODULE: ./lib/policy/read-readiness-file.js






/** Validates a readiness file. @throws ConfigurationError with every mistake on its own line */
function readReadinessFile(source) {
    const { roots, problems } = (0,located_yaml/* readYaml */.g)(source);
    if (problems.length > 0)
        throw new configuration_error/* ConfigurationError */.j(problems.map(({ path, line, message }) => ({ path, line, message })));
    const root = roots[0];
    if (!root)
        throw new configuration_error/* ConfigurationError */.j('the readiness file is empty: it needs at least "version: 1"', source.path, 1);
    if (roots.length > 1)
        throw new configuration_error/* ConfigurationError */.j('the readiness file holds several YAML documents; it must be one', source.path, roots[1]?.at.line);
    const parsed = readinessSchema.safeParse((0,yaml_node/* plainValue */._y)(root));
    if (!parsed.success)
        throw new configuration_error/* ConfigurationError */.j(parsed.error.issues.flatMap((issue) => mistakesOf(issue, root, source.path)));
    return { file: parsed.data, placeOf: (...steps) => reach(root, steps).at };
}
/** Follows a path of keys and indexes as far as it goes. */
function reach(root, steps) {
    let node = root;
    let at = root.at;
    for (const step of steps) {
        if (node.kind === 'mapping') {
            const entry = node.entries.find(({ key }) => key.text === String(step));
            if (!entry)
                return { node, at, complete: false };
            node = entry.value;
            at = entry.key.at;
        }
        else {
            const item = node.kind === 'sequence' ? node.items[Number(step)] : undefined;
            if (!item)
                return { node, at, complete: false };
            node = item;
            at = item.at;
        }
    }
    return { node, at, complete: true };
}
function mistakesOf(issue, root, path) {
    const { node, at, complete } = reach(root, issue.path);
    const name = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
        const accepted = keysAt(issue.path);
        return issue.keys.map((key) => ({
            path,
            line: reach(root, [...issue.path, key]).at.line,
            message: `unknown key "${key}"${name ? ` in ${name}` : ''}${(0,nearest/* didYouMean */.a)(key, accepted) || (accepted.length > 0 ? `; accepted are ${accepted.join(', ')}` : '')}`,
        }));
    }
    return [{ path, line: at.line, message: `${name || 'the readiness file'}: ${expectation(issue, node, !complete)}` }];
}
/** What was read and what is accepted. */
function expectation(issue, node, missing) {
    const read = missing ? 'nothing' : node.kind === 'scalar' ? (node.value === null ? 'nothing' : `"${node.text.slice(0, 60)}"`) : `a ${node.kind === 'sequence' ? 'list' : 'mapping'}`;
    if (issue.code === 'invalid_value') {
        const values = issue.values.map(String);
        return `read ${read}, accepted ${values.length === 1 ? 'is' : 'are'} ${values.join(', ')}${node.kind === 'scalar' ? (0,nearest/* didYouMean */.a)(node.text, values) : ''}`;
    }
    if (issue.code === 'invalid_type')
        return missing ? 'is missing' : `read ${read}, expected ${issue.expected === 'record' || issue.expected === 'object' ? 'a mapping' : issue.expected === 'array' ? 'a list' : `a ${issue.expected}`}`;
    if (issue.code === 'invalid_union')
        return `read ${read}, accepted are off, error, warning, notice, or a mapping with "severity" and "with"`;
    return `read ${read}: ${issue.message}`;
}
/** Keys the schema accepts at a path, for suggestions. */
function keysAt(path) {
    let schema = json_schema_processors/* toJSONSchema */.bl(readinessSchema, { io: 'input' });
    for (const step of path) {
        const object = schema;
        schema = typeof step === 'number' ? object.items : (object.properties?.[String(step)] ?? object.additionalProperties);
    }
    return Object.keys(schema?.properties ?? {});
}


/***/ })

};
