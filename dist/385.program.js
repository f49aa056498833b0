export const id = 385;
export const ids = [385,871];
export const modules = {

/***/ 3871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claimsOf: () => (/* binding */ claimsOf),
  heldChecklists: () => (/* binding */ heldChecklists)
});

// EXTERNAL MODULE: ./lib/checks/secrets/declared-secrets.js
var declared_secrets = __webpack_require__(2241);
// EXTERNAL MODULE: ./lib/documents/checklist.js + 15 modules
var documents_checklist = __webpack_require__(8734);
// EXTERNAL MODULE: ./lib/documents/checklist-status.js
var checklist_status = __webpack_require__(9913);
// EXTERNAL MODULE: ./lib/rules/bind-item.js + 2 modules
var bind_item = __webpack_require__(8487);
// EXTERNAL MODULE: ./lib/rules/evaluate.js
var evaluate = __webpack_require__(9304);
// EXTERNAL MODULE: ./lib/rules/phrase.js
var phrase = __webpack_require__(2438);
// EXTERNAL MODULE: ./lib/tree/tree.js
var tree = __webpack_require__(8622);
// EXTERNAL MODULE: ./lib/policy/checklist-stand.js
var checklist_stand = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(8400);
;// CONCATENATED MODULE: ./lib/policy/checklist-markers.js


/** Markers that name a rule there is none of, each a problem at its line. */
function unknownMarkers({ items }, rules) {
    return items.flatMap(({ marker, at }) => {
        if (marker === undefined || rules.some((rule) => (0,bind_item/* isCalled */.AP)(rule, marker)))
            return [];
        return [{ kind: 'syntax', path: at.path, line: at.line, message: `no rule is called "${marker}"${(0,nearest/* didYouMean */.a)(marker, rules.map(({ id }) => id))}` }];
    });
}

// EXTERNAL MODULE: ./lib/policy/checklist-verdict.js + 9 modules
var checklist_verdict = __webpack_require__(8679);
// EXTERNAL MODULE: ./lib/policy/verdict.js + 1 modules
var verdict = __webpack_require__(5933);
;// CONCATENATED MODULE: ./lib/policy/held-checklists.js











/** Reads checklists, binds their lines, and holds each to what its rule finds. Rules without an answer yet are asked. */
function heldChecklists(paths, project, { rules, asked, answers, claimsOnly = false }) {
    const inForce = new Map(asked.rules.map((rule) => [rule.id, rule]));
    const known = new Set(rules.map(({ id }) => id));
    const own = asked.rules.filter(({ id }) => !known.has(id));
    const all = own.length === 0 ? rules : [...rules, ...own];
    const unread = [];
    const bound = paths.flatMap((path) => {
        const source = project.tree.read(path);
        if ((0,tree/* isProblem */.AN)(source)) {
            unread.push(source);
            return [];
        }
        const checklist = (0,documents_checklist/* parseChecklist */.W2)((0,checklist_status/* withoutStatus */.Lh)(source)).content;
        if (!checklist)
            return [];
        unread.push(...unknownMarkers(checklist, all));
        const { items } = checklist;
        const bindings = items.map((item) => {
            const binding = claimsOnly && !isClaim(item) ? undefined : (0,bind_item/* bindItem */.Bs)(item, all, (0,bind_item/* parentsOf */.fY)(item, items));
            return binding && { ...binding, rule: inForce.get(binding.rule.id) ?? binding.rule };
        });
        return [{ source, checklist, bindings }];
    });
    const wanted = new Set(bound.flatMap(({ bindings }) => bindings.flatMap((binding) => (binding ? [(0,phrase/* concernOf */.gY)(binding.rule)] : []))));
    const complete = completed(answers, [...inForce.values()].filter((rule) => wanted.has((0,phrase/* concernOf */.gY)(rule)) || rule.covers.some((concern) => wanted.has(concern))), asked, project);
    return { held: bound.map((each) => ({ ...each, verdicts: (0,checklist_verdict/* judgeChecklist */.m)(each.checklist, each.bindings, complete, project, asked.rules) })), unread, rules: all };
}
function completed({ findings, rules }, wanted, asked, project) {
    const answered = new Set(rules.map(({ id }) => id));
    const more = (0,verdict/* findingsOf */.WX)(wanted.filter(({ id }) => !answered.has(id)).map((rule) => (0,evaluate/* evaluate */._)(rule, project)), asked, project.today);
    return { findings: [...findings, ...more.findings], rules: [...rules, ...more.rules] };
}
/** What the lines claim that could be held against something. */
function claimsOf({ held, unread }, { declared }) {
    const isSecret = (key) => (0,declared_secrets/* isSecretKey */.u)(declared, key);
    return { held: held.flatMap(({ verdicts }) => verdicts.flatMap((verdict) => heldClaim(verdict, isSecret))), unread };
}
function heldClaim({ item, binding, state, reason, places }, isSecret) {
    if (!binding || (state !== 'contradicted' && (state !== 'true' || !isClaim(item))))
        return [];
    return [{ at: item.at, text: withoutSecrets(item, isSecret), rule: binding.rule.id, says: (0,checklist_stand/* standOf */._f)(item) === 'absent' ? 'absent' : 'so', holds: state === 'true', shown: reason, places }];
}
function isClaim(item) {
    const stand = (0,checklist_stand/* standOf */._f)(item);
    return stand === 'so' || stand === 'absent';
}
/** A line's words as a finding may quote them: what it says a secret is to be stays out. */
function withoutSecrets({ text, keys }, isSecret) {
    return keys.reduce((shown, { key, value }) => (value !== undefined && value.length > 2 && isSecret(key) ? shown.replaceAll(value, '…') : shown), text);
}


/***/ }),

/***/ 4087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readReadinessFile)
});

// EXTERNAL MODULE: ./lib/checks/schema.js
var checks_schema = __webpack_require__(3670);
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
    .refine((written) => !written.startsWith('/') && !written.split('/').includes('..'), { message: 'accepted is a path inside the repository, from its top' });
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
    .refine(({ on, release }) => on !== undefined || release !== undefined, { message: 'it needs "on", the day it was done, or "release"' });
const signOffs = checks_schema.strictObject({
    require: checks_schema.array(sentence).min(1).describe('Roles whose consent a release needs, in their order.'),
    distinct: checks_schema.boolean().default(false).describe('Whether each role is to be given by another person.'),
    given: checks_schema.array(checks_schema.strictObject({ role: sentence, by: sentence.describe('A handle.'), on: day, release: sentence.optional() }))
        .default([])
        .describe('Consents that were given.'),
});
/** Variables name the systems that they are asked of. */
function namedOnce(systems, context) {
    const first = new Map(systems.toReversed().map(({ name }, index) => [name, systems.length - 1 - index]));
    systems.forEach(({ name }, index) => {
        if (first.get(name) !== index)
            context.addIssue({ code: 'custom', path: [index, 'name'], message: 'an earlier system is called so' });
    });
}
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
function readReadinessFile(source) {
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
    return { path: source.path, file: parsed.data, placeOf: (...steps) => reach(root, steps).at, writes: (key) => reach(root, [key]).complete };
}
/** Follows a path of keys and indexes as far as it goes. */
function reach(root, steps) {
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
}
const MAX_SHOWN = 60;
/** Tags of YAML itself; any other would be read as if it were not there. */
const PLAIN_TAG = /^!!(str|int|float|bool|null|map|seq)$/;
/** Tags that say nothing here, and a key that no object can have: each would go unnoticed. */
function meaninglessParts(root, path) {
    const mistakes = [];
    const seen = new Set();
    const look = (node) => {
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
    };
    look(root);
    return mistakes;
}
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


/***/ }),

/***/ 5385:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyExamples: () => (/* binding */ verifyExamples)
/* harmony export */ });
/* unused harmony exports EXAMPLE_DAY, projectOfFiles */
/* harmony import */ var _documents_checklist_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3984);
/* harmony import */ var _documents_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7966);
/* harmony import */ var _documents_linear_pattern_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5518);
/* harmony import */ var _production_production_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4497);
/* harmony import */ var _tree_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7977);
/* harmony import */ var _production_declarations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7250);
/* harmony import */ var _rules_evaluate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9304);
/* harmony import */ var _rules_finding_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(204);
/* harmony import */ var _tree_source_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3463);
/* harmony import */ var _held_checklists_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3871);
/* harmony import */ var _declarations_of_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(152);
/* harmony import */ var _settle_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7664);
/* harmony import */ var _read_readiness_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4087);













// Examples may declare patterns, and are verified without waiting.
await (0,_documents_linear_pattern_js__WEBPACK_IMPORTED_MODULE_10__/* .loadLinearPatterns */ .f)();
/** Holds a rule to its own examples. `known`: the rules that lines of its checklists may speak of. Returns what is wrong, one sentence a mistake; empty where all hold. */
function verifyExamples(rule, known = []) {
    const projectOf = (files) => (rule.check === 'policy/checklist-claims' ? claiming(projectOfFiles(files), known) : projectOfFiles(files));
    return rule.examples.flatMap((example, index) => {
        const configured = { ...rule, with: { ...rule.with, ...example.with } };
        return [
            ...(example.bad ? verifyBad(configured, projectOf(example.bad), example.finds ?? []) : []).map((mistake) => `example ${index + 1}, bad: ${mistake}`),
            ...(example.good ? verifyGood(configured, projectOf(example.good)) : []).map((mistake) => `example ${index + 1}, good: ${mistake}`),
        ];
    });
}
/** Day by which examples are judged. */
const EXAMPLE_DAY = '2026-11-21';
const READINESS_FILE = '.readiness.yml';
/** A small repository as checks see it; what its readiness file declares holds, what that asks of the policy does not. */
function projectOfFiles(files) {
    const tree = (0,_tree_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryTree */ .K)(files);
    const documents = (0,_documents_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .documentsOf */ .u)(tree);
    const text = files[READINESS_FILE];
    const located = text === undefined ? undefined : (0,_read_readiness_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readReadinessFile */ .R)((0,_tree_source_text_js__WEBPACK_IMPORTED_MODULE_11__/* .fileText */ .CG)(READINESS_FILE, text));
    return {
        tree,
        documents,
        production: (0,_production_production_js__WEBPACK_IMPORTED_MODULE_2__/* .productionOf */ .z)(tree, documents, located?.file.systems.map(_settle_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .declaredSystem */ ._) ?? []),
        declared: located ? (0,_declarations_of_js__WEBPACK_IMPORTED_MODULE_12__/* .declarationsOf */ .R)(located) : _production_declarations_js__WEBPACK_IMPORTED_MODULE_4__/* .NOTHING_DECLARED */ .Z,
        today: EXAMPLE_DAY,
    };
}
/** With what its checklists claim, held against all the known rules. */
function claiming(project, known) {
    const paths = (0,_documents_checklist_files_js__WEBPACK_IMPORTED_MODULE_0__/* .checklistPaths */ .z)(project.documents.paths('markdown'), project.declared.checklists);
    return { ...project, claims: (0,_held_checklists_js__WEBPACK_IMPORTED_MODULE_7__.claimsOf)((0,_held_checklists_js__WEBPACK_IMPORTED_MODULE_7__.heldChecklists)(paths, project, { rules: known, asked: { rules: known, waivers: [] }, answers: { findings: [], rules: [] } }), project) };
}
function verifyBad(rule, project, expected) {
    const { outcomes } = (0,_rules_evaluate_js__WEBPACK_IMPORTED_MODULE_5__/* .evaluate */ ._)(rule, project);
    const fails = outcomes.filter(({ state }) => state === 'fail' || state === 'missing' || state === 'expired');
    const found = fails.map(({ at }) => `${at.path}:${at.line}`);
    const mistakes = [];
    if (found.join(' ') !== expected.join(' '))
        mistakes.push(`finds [${found.join(', ')}], expected [${expected.join(', ')}]`);
    for (const outcome of fails) {
        const { message, fix } = (0,_rules_finding_text_js__WEBPACK_IMPORTED_MODULE_6__/* .worded */ .MH)(rule, outcome);
        for (const text of [message, fix])
            if (/(?<!\$)\{[a-z]\w*\}/.test(text))
                mistakes.push(`"${text}" has a placeholder without a fact`);
    }
    return mistakes;
}
function verifyGood(rule, project) {
    const { state, outcomes } = (0,_rules_evaluate_js__WEBPACK_IMPORTED_MODULE_5__/* .evaluate */ ._)(rule, project);
    if (state === 'pass' || state === 'not-applicable' || state === 'attested')
        return [];
    return outcomes.filter((outcome) => outcome.state !== 'pass').map(({ state: is, at }) => `${is} at ${at.path}:${at.line}`);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ memoryTree)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4180);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1373);


/** A tree made of texts, for rule examples and tests: the same reading as from disk. */
function memoryTree(files) {
    const entries = Object.keys(files).sort().map((path) => ({ path, kind: 'file' }));
    const folders = (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .foldersOf */ .pd)(entries);
    const answers = new Map();
    return {
        entries,
        has: (path) => Object.hasOwn(files, path),
        hasFolder: (path) => path === '' || folders.has(path),
        read(path) {
            let answer = answers.get(path);
            if (!answer)
                answers.set(path, (answer = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(path, new TextEncoder().encode(files[path]))));
            return answer;
        },
    };
}


/***/ })

};
