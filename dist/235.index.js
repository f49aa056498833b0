export const id = 235;
export const ids = [235];
export const modules = {

/***/ 7235:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var referencesOf=(function({ file, placeOf }) {
    const extended = file.extends.map((value, index) => ({ value, at: placeOf('extends', index) }));
    return /^\.{1,2}\//.test(file.profile) ? [...extended, { value: file.profile, at: placeOf('profile') }] : extended;
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   layersOf: (() => (/* binding */ layersOf))
/* harmony export */ });
/* harmony import */ var _tree_joined_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2903);
/* harmony import */ var _tree_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1373);
/* harmony import */ var _tree_once_per_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7973);
/* harmony import */ var _tree_source_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3463);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3303);
/* harmony import */ var _read_readiness_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4087);






/** One that builds on more than these is taken for a mistake. */
const MAX_LAYERS = 20;
/**
 * A readiness file together with those it builds on, the furthest first and itself last; read once, for however many
 * profiles. @throws ConfigurationError
 */
const layersOf = (0,_tree_once_per_js__WEBPACK_IMPORTED_MODULE_2__/* .oncePer */ .P)((async (source, sources) => {
    const layers = [];
    const visit = (async (text, above, remote) => {
        const located = (0,_read_readiness_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readReadinessFile */ .R)(text);
        for (const { value, at } of referencesOf(located)) {
            const { name, extended, of } = await read(value, at, text, remote, sources);
            if ([...above, text.path].includes(name))
                throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(`extends goes round in a circle: ${[...above, text.path, name].join(' extends ')}`, at.path, at.line);
            if (layers.length >= MAX_LAYERS)
                throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(`extends reaches more than ${MAX_LAYERS} files`, at.path, at.line);
            await visit(extended, [...above, text.path], of);
        }
        if (remote && located.file['custom-rules'].length > 0)
            throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j('custom-rules of another repository are not read; keep them in this one', text.path, located.placeOf('custom-rules').line);
        if (!layers.some(({ path }) => path === text.path))
            layers.push(located);
    });
    await visit(source, [], undefined);
    return layers;
}));
/** What a file names under extends, and the file of the team's own that its profile is. */

const REMOTE = /^([\w.-]{1,100})\/([\w.-]{1,100})(?:\/([^@\s]{1,300}))?@([^\s@]{1,200})$/;
async function read(value, at, from, remote, sources) {
    const reference = remoteReference(value, remote);
    if (reference) {
        const name = remoteName(reference);
        if (!sources.remote)
            throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(`extends: ${value} lies in another repository, and nothing is fetched here; run it with --online, or as the action`, at.path, at.line);
        try {
            return { name, extended: (0,_tree_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .fileText */ .CG)(name, await sources.remote(reference)), of: reference };
        }
        catch (error) {
            throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(`extends: ${value} could not be had (${error instanceof Error ? error.message : String(error)})`, at.path, at.line);
        }
    }
    if (!/^\.{0,2}\/|\.ya?ml$/.test(value))
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(`extends: read "${value}", accepted are a file such as ./policy.yml and OWNER/REPO[/PATH]@REF`, at.path, at.line);
    const path = (0,_tree_joined_path_js__WEBPACK_IMPORTED_MODULE_4__/* .joinedPath */ .F)((0,_tree_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(from.path), value);
    const extended = value.startsWith('/') || (0,_tree_joined_path_js__WEBPACK_IMPORTED_MODULE_4__/* .leavesRoot */ .h)((0,_tree_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(from.path), value) ? undefined : sources.local(path);
    if (!extended)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(`extends: there is no file ${value} in the repository, or none that can be read`, at.path, at.line);
    return { name: path, extended, of: undefined };
}
/** A path in a policy of another repository is one of that repository. */
function remoteReference(value, remote) {
    const match = REMOTE.exec(value);
    if (match && !value.startsWith('.')) {
        const [, owner = '', repository = '', path = '.readiness.yml', ref = ''] = match;
        return { owner, repository, path, ref };
    }
    if (!remote || !/^\.{1,2}\//.test(value) || (0,_tree_joined_path_js__WEBPACK_IMPORTED_MODULE_4__/* .leavesRoot */ .h)((0,_tree_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(remote.path), value))
        return undefined;
    return { ...remote, path: (0,_tree_joined_path_js__WEBPACK_IMPORTED_MODULE_4__/* .joinedPath */ .F)((0,_tree_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .folderOf */ .yS)(remote.path), value) };
}
function remoteName({ owner, repository, path, ref }) {
    return `${owner}/${repository}/${path}@${ref}`;
}


/***/ })),

/***/ 4087:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var namedOnce=(function(systems, context) {
    const first = new Map(systems.toReversed().map((({ name }, index) => [name, systems.length - 1 - index])));
    systems.forEach((({ name }, index) => {
        if (first.get(name) !== index)
            context.addIssue({ code: 'custom', path: [index, 'name'], message: 'an earlier system is called so' });
    }));
}),readReadinessFile=(function(source) {
    const { roots, problems } = (0,located_yaml/* readYaml */.g)(source);
    if (problems.length > 0)
        throw new configuration_error/* ConfigurationError */.j(problems.map(({ path, line, message }) => ({ path, line, message })));
    const root = roots[0];
    if (!root)
        throw new configuration_error/* ConfigurationError */.j('the readiness file is empty: it needs at least "version: 1"', source.path, 1);
    if (roots.length > 1)
        throw new configuration_error/* ConfigurationError */.j('the readiness file holds several YAML documents; it must be one', source.path, roots[1]?.at.line);
    const meaningless = meaninglessParts(root, source.path);
    if (meaningless.length > 0)
        throw new configuration_error/* ConfigurationError */.j(meaningless);
    const parsed = readinessSchema.safeParse((0,yaml_node/* plainValue */._y)(root));
    if (!parsed.success)
        throw new configuration_error/* ConfigurationError */.j(parsed.error.issues.flatMap((issue) => mistakesOf(issue, root, source.path)));
    return { path: source.path, file: parsed.data, placeOf: ((...steps) => reach(root, steps).at), writes: (key) => reach(root, [key]).complete };
}),reach=(function(root, steps) {
    let node = root;
    let at = root.at;
    for (const step of steps) {
        if (node.kind === 'mapping') {
            const entry = (0,yaml_node/* entryOf */.Ms)(node, String(step));
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
}),meaninglessParts=(function(root, path) {
    const mistakes = [];
    const seen = new Set();
    const look = ((node) => {
        if (seen.has(node))
            return;
        seen.add(node);
        if (node.tag !== undefined && !PLAIN_TAG.test(node.tag))
            mistakes.push({ path, line: node.at.line, message: `the tag "${shown(node.tag)}" means nothing here` });
        if (node.kind === 'sequence')
            node.items.forEach(look);
        if (node.kind !== 'mapping')
            return;
        for (const { key, value } of node.entries) {
            if (key.text === '__proto__')
                mistakes.push({ path, line: key.at.line, message: 'unknown key "__proto__"' });
            look(key);
            look(value);
        }
    });
    look(root);
    return mistakes;
});


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: (() => (/* binding */ readReadinessFile))
});

// EXTERNAL MODULE: ./lib/checks/schema.js + 18 modules
var checks_schema = __webpack_require__(6976);
// EXTERNAL MODULE: ./lib/documents/located-yaml.js + 4 modules
var located_yaml = __webpack_require__(2201);
// EXTERNAL MODULE: ./lib/documents/tokens.js + 1 modules
var tokens = __webpack_require__(9774);
// EXTERNAL MODULE: ./lib/documents/yaml-node.js
var yaml_node = __webpack_require__(8536);
// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(3303);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(8400);
// EXTERNAL MODULE: ./lib/policy/policy.js
var policy = __webpack_require__(3506);
// EXTERNAL MODULE: ./lib/rules/rule-schema.js
var rule_schema = __webpack_require__(405);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(5777);
;// CONCATENATED MODULE: ./lib/policy/environment-schema.js

const environment_schema_text = checks_schema.union([checks_schema.string(), checks_schema.number(), checks_schema.boolean()]).transform(String);
const url = checks_schema.union([
    checks_schema.literal(true),
    checks_schema.strictObject({
        scheme: checks_schema.union([checks_schema.string(), checks_schema.array(checks_schema.string())]).optional().describe('Accepted scheme, or a list of them.'),
        host: checks_schema.string().optional().describe('Host name it must have; *.example.com allows any below it.'),
        sslmode: checks_schema["enum"](['prefer', 'require', 'verify-ca', 'verify-full']).optional().describe("Weakest accepted sslmode of a database's URL."),
    }),
]);
const value = {
    equals: environment_schema_text.optional().describe('The one value it must have.'),
    not: checks_schema.array(environment_schema_text).default([]).describe('Values it must not have; in a list, elements.'),
    'one-of': checks_schema.array(environment_schema_text).default([]).describe('The values it may have.'),
    pattern: checks_schema.string().max(500).optional().describe('A regular expression that the whole value matches; without look-around and back references.'),
    type: checks_schema["enum"](['int', 'number', 'boolean', 'url', 'duration']).optional(),
    min: checks_schema.number().optional().describe('Least number, inclusive.'),
    max: checks_schema.number().optional().describe('Largest number, inclusive.'),
    url: url.optional().describe('It must be a URL, with these parts.'),
};
const variable = checks_schema.union([
    checks_schema["null"](),
    checks_schema.strictObject({
        required: checks_schema.boolean().optional().describe('It must be set in production.'),
        secret: checks_schema.boolean().default(false).describe('Its value must never stand in the repository.'),
        ...value,
        list: checks_schema["enum"](['csv', 'json', 'csv-or-json']).optional().describe('How its list is written.'),
        each: checks_schema.strictObject(value).optional().describe('What each element of the list must be.'),
        when: checks_schema.record(checks_schema.string(), environment_schema_text).default({}).describe('It is asked for only where these variables have these values.'),
        'any-of': checks_schema.array(checks_schema.string()).default([]).describe('One of these, or the variable itself, is enough.'),
        group: checks_schema.string().optional().describe('Variables of a group are set all together or not at all.'),
        'documented-only': checks_schema.boolean().default(false).describe('It is enough that an example tells of it, also in a comment.'),
        systems: checks_schema.array(checks_schema.string()).default([]).describe('Names of the systems it is asked of; of every one where left out.'),
    }),
]);
/** The contract of the environment: variables by name. */
const environmentSchema = checks_schema.record(checks_schema.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, 'a name of an environment variable'), variable);

;// CONCATENATED MODULE: ./lib/policy/readiness-schema.js





const sentence = checks_schema.string().trim().min(1);
const path = checks_schema.string()
    .min(1)
    .refine(((written) => !written.startsWith('/') && !written.split('/').includes('..')), { message: 'accepted is a path inside the repository, from its top' });
const day = checks_schema.string().trim().min(1).describe('A day, YYYY-MM-DD.');
const failOn = checks_schema["enum"]([...rule/* SEVERITIES */.oC, 'never']);
const system = checks_schema.strictObject({
    name: sentence.describe('Name of the system, as reports show it.'),
    root: path.default('.').describe('Its folder.'),
    production: checks_schema.strictObject({
        compose: checks_schema.array(path).optional().describe('Compose files in the order Compose is given them.'),
        profiles: checks_schema.array(sentence).optional().describe('Compose profiles that are active in production.'),
        dockerfile: path.optional().describe('The Dockerfile whose image runs.'),
        platform: path.optional().describe('The platform file or systemd unit that says what runs: railway.json, fly.toml, Procfile, api.service, ...'),
        env: checks_schema.array(path).optional().describe("Env files that say what production's environment is to be."),
    })
        .default({})
        .describe('What runs in production; found by convention where left out.'),
});
const file = checks_schema.strictObject({
    path: path.describe('A data file that production reads; it must be tracked and parse.'),
    format: checks_schema["enum"](['json', 'yaml', 'toml', 'csv', 'text']).optional().describe('By its name where left out.'),
    schema: path.optional().describe('A JSON Schema in the repository that it must satisfy.'),
    'min-items': checks_schema.number().int().min(0).optional().describe('Least number of entries: elements, keys, rows or lines.'),
});
const ruleSetting = checks_schema.union([
    checks_schema.literal('off'),
    checks_schema["enum"](rule/* SEVERITIES */.oC),
    checks_schema.strictObject({
        severity: checks_schema["enum"](rule/* SEVERITIES */.oC).optional().describe('Severity of its findings.'),
        with: checks_schema.record(checks_schema.string(), checks_schema.unknown()).optional().describe("Options of the rule's check, over the rule's own."),
        attest: rule_schema/* attestationChangeSchema */.YI.optional().describe("Terms of the rule's attestation, over the rule's own."),
        blocks: checks_schema["enum"](rule/* CLOCKS */.qD).optional().describe('What a failure stops: a merge, or only the scheduled run.'),
        'blocks-from': day.optional().describe('Day from which its findings fail the gate, YYYY-MM-DD; they are reported before.'),
    }),
]);
const waiver = checks_schema.strictObject({
    rule: sentence.describe('Id of the rule.'),
    path: path.optional().describe('Only findings in this file, or below this folder.'),
    reason: sentence.describe('Why this is acceptable for now.'),
    owner: sentence.describe('Who answers for it: a handle or a team.'),
    expires: sentence.describe('Last day it holds, YYYY-MM-DD.'),
});
const attestation = checks_schema.strictObject({
    rule: sentence.describe('Id of the rule it answers.'),
    item: sentence.optional().describe("Which of the rule's items it answers, where the rule has items."),
    owner: sentence.describe('Who says so: a handle or a team.'),
    on: day.optional().describe('The day it was done, YYYY-MM-DD.'),
    release: sentence.optional().describe('The release it is for.'),
    expires: day.optional().describe("Last day it holds, where that is known better than by the rule's term: the end of a certificate."),
    evidence: sentence.describe('A path in the repository, or a URL.'),
    measured: checks_schema.record(checks_schema.string(), checks_schema.number()).default({}).describe('Figures, by name.'),
})
    .refine((({ on, release }) => on !== undefined || release !== undefined), { message: 'it needs "on", the day it was done, or "release"' });
const signOffs = checks_schema.strictObject({
    require: checks_schema.array(sentence).min(1).describe('Roles whose consent a release needs, in their order.'),
    distinct: checks_schema.boolean().default(false).describe('Whether each role is to be given by another person.'),
    given: checks_schema.array(checks_schema.strictObject({ role: sentence, by: sentence.describe('A handle.'), on: day, release: sentence.optional() }))
        .default([])
        .describe('Consents that were given.'),
});
/** Variables name the systems that they are asked of. */

/** The readiness file, version 1. The editor's JSON Schema is made from this. */
const readinessSchema = checks_schema.strictObject({
    version: checks_schema.literal(1),
    profile: checks_schema.union([checks_schema["enum"](policy/* PROFILES */.jI), checks_schema.string().regex(/^\.{1,2}\/.+\.ya?ml$/)])
        .default('recommended')
        .describe('recommended: what nearly everyone would act on. strict: every static rule. production: adds the attestations. ./file.yml: what that file extends this one with.'),
    extends: checks_schema.array(sentence).default([]).describe('Policies this one builds on: a file here, or OWNER/REPO[/PATH]@REF.'),
    'may-loosen': checks_schema.array(sentence).default([]).describe('Rules, or "*", that a policy which extends this one may weaken or turn off.'),
    tier: checks_schema["enum"](rule/* TIERS */.iB).optional().describe('Availability target: A above 99.9 %, B from 99 to 99.9 %, C from 95 to 99 %. It selects how many attestations are demanded; all where left out.'),
    release: sentence.optional().describe('The release that is to go live; attestations and sign-offs of a release must be of this one.'),
    review: checks_schema.strictObject({ next: day.describe('Day by which this file is to be gone through again.') }).optional(),
    contacts: checks_schema.record(checks_schema.string(), sentence).default({}).describe('Who is called, by role.'),
    systems: checks_schema.array(system).superRefine(namedOnce).default([]).describe('One by default: the whole repository.'),
    env: environmentSchema.default({}).describe("The contract of production's environment; a bare key means: required."),
    facts: checks_schema.record(checks_schema.string(), checks_schema.union([sentence, checks_schema.number(), checks_schema.boolean()])).default({}).describe('What the team declares: domain, provider, rto, rpo, memory, ...'),
    files: checks_schema.array(checks_schema.union([path.transform((value) => ({ path: value, format: undefined, schema: undefined, 'min-items': undefined })), file])).default([]).describe('Data files that must exist, be tracked and parse.'),
    rules: checks_schema.record(checks_schema.string(), ruleSetting).default({}).describe('Per rule, or per pack as in legal/*: off, a severity, or severity, options, terms and the day from which it blocks.'),
    'custom-rules': checks_schema.array(path).default([]).describe('Folders with rules of your own.'),
    waivers: checks_schema.array(waiver).default([]),
    'waiver-limit': checks_schema.string().regex(/^[1-9]\d{0,3}d$/, 'a number of days such as 180d').optional().describe('Longest term of a waiver, such as 180d.'),
    attestations: checks_schema.array(attestation).default([]).describe('What only a human can know.'),
    'sign-offs': signOffs.optional(),
    checklists: checks_schema.array(path).default([]).describe('Markdown checklists whose ticks are held to the truth.'),
    gate: checks_schema.strictObject({
        'fail-on': failOn.optional().describe('Lowest severity that fails.'),
        unknown: checks_schema["enum"](['warn', 'fail']).default('fail').describe('What happens where something could not be decided.'),
        'only-new': checks_schema.boolean().default(false).describe('Only what a pull request brings in can fail it.'),
    })
        .default({ unknown: 'fail', 'only-new': false }),
});

;// CONCATENATED MODULE: ./lib/policy/read-readiness-file.js








/** Validates a readiness file. @throws ConfigurationError with every mistake on its own line */

/** Follows a path of keys and indexes as far as it goes. */

const MAX_SHOWN = 60;
/** Tags of YAML itself; any other would be read as if it were not there. */
const PLAIN_TAG = /^!!(str|int|float|bool|null|map|seq)$/;
/** Tags that say nothing here, and a key that no object can have: each would go unnoticed. */

/** Of what was read as much as helps to find it. A credential is cut as a whole: the rest of one is not known for what it is. */
function shown(text) {
    const told = (0,tokens/* withoutTokens */.N_)(text);
    return told.length > MAX_SHOWN ? `${told.slice(0, MAX_SHOWN)}…` : told;
}
function mistakesOf(issue, root, path) {
    const branch = issue.code === 'invalid_union' ? meantBranch(issue) : undefined;
    if (branch)
        return branch.flatMap((inner) => mistakesOf({ ...inner, path: [...issue.path, ...inner.path] }, root, path));
    const { node, at, complete } = reach(root, issue.path);
    const name = issue.path.map((step) => shown(String(step))).join('.');
    if (issue.code === 'unrecognized_keys') {
        const accepted = keysAt(issue.path);
        return issue.keys.map((key) => ({
            path,
            line: reach(root, [...issue.path, key]).at.line,
            message: `unknown key "${shown(key)}"${name ? ` in ${name}` : ''}${(0,nearest/* didYouMean */.a)(key, accepted) || (accepted.length > 0 ? `; accepted are ${accepted.join(', ')}` : '')}`,
        }));
    }
    return [{ path, line: at.line, message: `${name || 'the readiness file'}: ${expectation(issue, node, !complete)}` }];
}
/** What was read and what is accepted. */
function expectation(issue, node, missing) {
    const read = missing ? 'nothing' : node.kind === 'scalar' ? (node.value === null ? 'nothing' : `"${shown(node.text)}"`) : `a ${node.kind === 'sequence' ? 'list' : 'mapping'}`;
    if (issue.code === 'invalid_value') {
        const values = issue.values.map(String);
        return `read ${read}, accepted ${values.length === 1 ? 'is' : 'are'} ${values.join(', ')}${node.kind === 'scalar' && values.length > 1 ? (0,nearest/* didYouMean */.a)(node.text, values) : ''}`;
    }
    if (issue.code === 'invalid_type')
        return missing ? 'is missing' : `read ${read}, expected ${issue.expected === 'record' || issue.expected === 'object' ? 'a mapping' : issue.expected === 'array' ? 'a list' : `a ${issue.expected}`}`;
    // Of several forms the one that comes nearest may stand for them all.
    if (issue.code === 'invalid_union' || (issue.code === 'invalid_format' && issue.path[0] === 'profile'))
        return `read ${read}, accepted ${alternatives(issue.path)}${node.kind === 'scalar' && issue.path[0] === 'profile' ? (0,nearest/* didYouMean */.a)(node.text, policy/* PROFILES */.jI) : ''}`;
    return `read ${read}: ${issue.message}`;
}
/** Of several forms the one that what was written has; undefined where it has none of them. */
function meantBranch(issue) {
    return issue.errors.find((issues) => issues.length > 0 && !issues.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys' && code !== 'custom'));
}
/** The forms that are accepted where there are several. */
function alternatives([key, , last]) {
    if (key === 'rules')
        return 'are off, error, warning, notice, or a mapping with "severity", "with", "attest", "blocks" and "blocks-from"';
    if (key === 'profile')
        return `are ${policy/* PROFILES */.jI.join(', ')}, and a file such as ./policy.yml`;
    if (key === 'env')
        return last === 'url' ? 'are true, or a mapping with "scheme", "host" and "sslmode"' : last === undefined ? 'are nothing, which means required, or a mapping such as { required: true }' : 'is a text, a number or true or false';
    if (key === 'files')
        return 'are a path, and a mapping with "path", "format", "schema" and "min-items"';
    return 'is a text or a number';
}
/** Made once, for the first mistake that asks for it. */
let described;
/** Keys the schema accepts at a path, for suggestions. */
function keysAt(path) {
    let schema = (described ??= checks_schema.toJSONSchema(readinessSchema, { io: 'input' }));
    for (const step of path)
        schema = objectOf((typeof step === 'number' ? schema?.items : (schema?.properties?.[String(step)] ?? schema?.additionalProperties)));
    return Object.keys(schema?.properties ?? {});
}
/** Of several forms the mapping. */
function objectOf(schema) {
    return schema?.anyOf?.find(({ properties }) => properties) ?? schema;
}


/***/ })),

/***/ 405:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: (() => (/* binding */ attestationChangeSchema)),
/* harmony export */   y7: () => (/* binding */ ruleFileSchema)
/* harmony export */ });
/* unused harmony exports termSchema, attestationSchema */
/* harmony import */ var _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6976);
/* harmony import */ var _checks_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1129);
/* harmony import */ var _area_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2890);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5777);




const sentence = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().trim().min(1);
const files = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string());
/** `90d` as days, or `release`. */
const termSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^([1-9]\d{0,3}d|release)$/, 'a number of days such as 90d, or release')
    .transform(((text) => (text === 'release' ? text : Number(text.slice(0, -1)))));
const bounds = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({
    min: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.number().optional().describe('Least figure that is good enough.'),
    max: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.number().optional().describe('Largest figure that is good enough.'),
    unit: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().optional().describe('What is counted: minutes, ms, %, USD.'),
});
const terms = {
    'valid-for': termSchema.describe('How long an attestation holds: days, such as 90d, or release.'),
    items: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(sentence).describe('What is to be attested one by one; each has an attestation of its own that names it under item.'),
    measured: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), bounds).describe('Figures that are to be given, each with its bounds.'),
    'stale-after': _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()).describe('Files whose change makes an earlier attestation stale; * and ** stand for any name and any folders.'),
    tier: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .TIERS */ .iB).describe('Least demanding tier that asks for it: A only for the most available systems, C for all.'),
};
/** What is asked of an attestation, as rule files write it. */
const attestationSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({
    ...terms,
    items: terms.items.default([]),
    measured: terms.measured.default({}),
    'stale-after': terms['stale-after'].default([]),
    tier: terms.tier.default('C'),
});
/** The same where a readiness file changes a part of it. */
const attestationChangeSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject(terms).partial();
/** A rule file's content; its id is the file's place. */
const ruleFileSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({
    title: sentence.describe('The wanted state, in a sentence without a full stop.'),
    area: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](Object.keys(_area_js__WEBPACK_IMPORTED_MODULE_2__/* .AREAS */ .x)).describe("The checklist's chapter the rule belongs to."),
    severity: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC),
    profile: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .RULE_PROFILES */ .Wl).default('recommended'),
    phase: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .PHASES */ .ZG).default('before-deploy').describe('When it must be true.'),
    blocks: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .CLOCKS */ .qD).default('merge').describe('What a failure stops: a merge, or only the scheduled run.'),
    attest: attestationSchema.optional().describe("Where somebody's word may answer the rule: on what terms."),
    needs: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_checks_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECTS */ .u).optional().describe('What the repository must show for the rule to be asked; where it shows none of it, the rule does not apply unless it is attested.'),
    check: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[a-z]+\/[a-z0-9-]+$/).describe('Name of the check that looks.'),
    with: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.unknown()).default({}).describe("The check's options."),
    message: sentence.describe('What was found; {names} are filled with facts.'),
    why: sentence.describe('Why it matters in production.'),
    fix: sentence.describe('What to type.'),
    variants: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({ severity: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__["enum"](_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC).optional(), message: sentence.optional(), fix: sentence.optional() })).default({}),
    covers: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[a-z0-9-]+$/)).default([]),
    equivalents: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[a-z-]+:[\w./#-]+$/)).default([]),
    phrases: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(sentence)
        .default([])
        .describe('How lines of a checklist speak of it: words that stand together in any order and form, `a|b` for either, `@a` where a heading may say it, `!a` for what must not stand there, `<key>`, `<path>` and the like for what a line names. Before them `=` where they say just what the rule asks, `<` where they say a part of it, `~` where they only come near it.'),
    formerly: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()).default([]),
    examples: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({ with: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.unknown()).optional(), bad: files.optional(), finds: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^.+:\d+$/)).optional(), good: files.optional() }).refine((example) => (example.bad === undefined) === (example.finds === undefined), {
        message: '"bad" and "finds" belong together',
    }))
        .min(1),
});


/***/ }))

};
