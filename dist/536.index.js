export const id = 536;
export const ids = [536,899];
export const modules = {

/***/ 7854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ declarationsOf)
/* harmony export */ });
/** What a readiness file declares, each part with its place. Attestations name their rules as `current` does. */
function declarationsOf(located, current = (rule) => rule) {
    const { file, placeOf } = located;
    const at = (value, ...steps) => ({ value, at: placeOf(...steps) });
    const optional = (value, ...steps) => (value === undefined ? undefined : at(value, ...steps));
    return {
        at: placeOf(),
        env: Object.entries(file.env).map(([key, variable]) => variableOf(key, variable, located)),
        facts: new Map(Object.entries(file.facts).map(([name, value]) => [name, at(String(value), 'facts', name)])),
        files: file.files.map((entry, index) => ({ path: entry.path, at: placeOf('files', index), format: entry.format, schema: optional(entry.schema, 'files', index, 'schema'), minItems: entry['min-items'] })),
        attestations: file.attestations.map((entry, index) => {
            const part = (value, name) => at(value, 'attestations', index, name);
            return {
                rule: current(entry.rule),
                item: entry.item,
                at: placeOf('attestations', index),
                owner: part(entry.owner, 'owner'),
                on: optional(entry.on, 'attestations', index, 'on'),
                expires: optional(entry.expires, 'attestations', index, 'expires'),
                release: optional(entry.release, 'attestations', index, 'release'),
                evidence: part(entry.evidence, 'evidence'),
                measured: new Map(Object.entries(entry.measured).map(([name, value]) => [name, at(value, 'attestations', index, 'measured', name)])),
            };
        }),
        signOffs: signOffsOf(located),
        waivers: file.waivers.map((waiver, index) => ({ rule: current(waiver.rule), path: waiver.path, reason: waiver.reason, owner: waiver.owner, expires: waiver.expires, at: placeOf('waivers', index), used: undefined })),
        waiverLimit: file['waiver-limit'] === undefined ? undefined : Number.parseInt(file['waiver-limit'], 10),
        release: optional(file.release, 'release'),
        nextReview: optional(file.review?.next, 'review', 'next'),
        contacts: new Map(Object.entries(file.contacts).map(([role, contact]) => [role, at(contact, 'contacts', role)])),
        checklists: file.checklists,
    };
}
function signOffsOf({ file, placeOf }) {
    const written = file['sign-offs'];
    if (!written)
        return undefined;
    const at = (value, ...steps) => ({ value, at: placeOf('sign-offs', ...steps) });
    return {
        at: placeOf('sign-offs'),
        require: written.require.map((role, index) => at(role, 'require', index)),
        distinct: written.distinct,
        given: written.given.map((given, index) => ({
            role: given.role,
            by: at(given.by, 'given', index, 'by'),
            on: at(given.on, 'given', index, 'on'),
            release: given.release === undefined ? undefined : at(given.release, 'given', index, 'release'),
            at: placeOf('sign-offs', 'given', index),
        })),
    };
}
/** A bare key means: required; so does one that must equal something. */
function variableOf(key, written, { placeOf }) {
    const at = placeOf('env', key);
    const variable = written ?? {};
    return {
        key,
        at,
        ...valueOf(variable),
        systems: variable.systems ?? [],
        required: variable.required ?? (written === null || variable.equals !== undefined),
        secret: variable.secret ?? false,
        list: variable.list,
        each: variable.each && valueOf(variable.each),
        when: Object.entries(variable.when ?? {}).map(([name, value]) => ({ key: name, value })),
        anyOf: variable['any-of'] ?? [],
        group: variable.group,
        documentedOnly: variable['documented-only'] ?? false,
    };
}
function valueOf(written) {
    const { url } = written;
    const parts = url === true ? {} : url;
    return {
        equals: written.equals,
        not: written.not ?? [],
        oneOf: written['one-of'] ?? [],
        pattern: written.pattern,
        type: written.type,
        min: written.min,
        max: written.max,
        url: parts && { scheme: parts.scheme === undefined ? [] : [parts.scheme].flat(), host: parts.host, sslmode: parts.sslmode },
    };
}


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readReadinessFile)
});

// EXTERNAL MODULE: ./lib/checks/schema.js + 18 modules
var checks_schema = __webpack_require__(3742);
// EXTERNAL MODULE: ./lib/documents/located-yaml.js + 3 modules
var located_yaml = __webpack_require__(5760);
// EXTERNAL MODULE: ./lib/documents/yaml-node.js
var yaml_node = __webpack_require__(1503);
// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(7297);
// EXTERNAL MODULE: ./lib/policy/policy.js
var policy = __webpack_require__(8793);
// EXTERNAL MODULE: ./lib/rules/rule-schema.js
var rule_schema = __webpack_require__(3498);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(1916);
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
    systems: checks_schema.array(system).default([]).describe('One by default: the whole repository.'),
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
    const branch = issue.code === 'invalid_union' ? meantBranch(issue) : undefined;
    if (branch)
        return branch.flatMap((inner) => mistakesOf({ ...inner, path: [...issue.path, ...inner.path] }, root, path));
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
/** Keys the schema accepts at a path, for suggestions. */
function keysAt(path) {
    let schema = checks_schema.toJSONSchema(readinessSchema, { io: 'input' });
    for (const step of path)
        schema = objectOf((typeof step === 'number' ? schema?.items : (schema?.properties?.[String(step)] ?? schema?.additionalProperties)));
    return Object.keys(schema?.properties ?? {});
}
/** Of several forms the mapping. */
function objectOf(schema) {
    return schema?.anyOf?.find(({ properties }) => properties) ?? schema;
}


/***/ }),

/***/ 7899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ declaredSystem),
  settledPolicy: () => (/* binding */ settledPolicy)
});

// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/policy/loosening.js
var loosening = __webpack_require__(2927);
;// CONCATENATED MODULE: ./lib/policy/merge-layers.js
/** Lists of which every file's entries count. */
const LISTS = ['systems', 'files', 'custom-rules', 'waivers', 'attestations', 'checklists', 'extends', 'may-loosen'];
/** Mappings of which the last file's value of a key counts. */
const MAPPINGS = ['rules', 'env', 'facts', 'contacts'];
/** One readiness file made of several, of which a later one has the last word; each part keeps its place. */
function mergedLayers(layers) {
    const own = layers.at(-1);
    if (layers.length === 1)
        return own;
    const lastWriter = (key) => layers.findLast((layer) => layer.writes(key)) ?? own;
    const lists = Object.fromEntries(LISTS.map((key) => [key, layers.flatMap(({ file }) => file[key])]));
    const mappings = Object.fromEntries(MAPPINGS.map((key) => [key, Object.assign({}, ...layers.map(({ file }) => file[key]))]));
    const merged = { rules: mergedBy(layers, 'rules', mergedSetting), env: mergedBy(layers, 'env', mergedVariable) };
    const singles = Object.fromEntries(['tier', 'release', 'review'].flatMap((key) => (lastWriter(key).file[key] === undefined ? [] : [[key, lastWriter(key).file[key]]])));
    const file = { ...own.file, ...lists, ...mappings, ...merged, ...singles, profile: profileOf(layers), gate: gateOf(layers), ...waiverLimitOf(layers), ...signOffsOf(layers) };
    return {
        path: own.path,
        file,
        placeOf: (...steps) => placeIn(layers, own, lastWriter, steps),
        writes: (key) => layers.some((layer) => layer.writes(key)),
    };
}
function mergedBy(layers, key, merge) {
    const merged = new Map();
    for (const { file } of layers)
        for (const [name, value] of Object.entries(file[key]))
            merged.set(name, merged.has(name) ? merge(merged.get(name), value) : value);
    return Object.fromEntries(merged);
}
/** What a later file does not say of a rule stays as the earlier one says. */
function mergedSetting(before, after) {
    if (after === 'off')
        return 'off';
    const earlier = before === 'off' ? {} : typeof before === 'string' ? { severity: before } : before;
    const later = typeof after === 'string' ? { severity: after } : after;
    return { ...earlier, ...later, with: { ...earlier.with, ...later.with }, ...((earlier.attest ?? later.attest) && { attest: { ...earlier.attest, ...later.attest } }) };
}
/** A variable must be what each file asks of it; only where two speak of the same does the later one decide. */
function mergedVariable(before, after) {
    if (before === null || after === null)
        return { ...(before ?? after), required: true };
    const given = Object.entries(after).filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0));
    return { ...before, ...Object.fromEntries(given) };
}
/** A profile that is a file of the team's own says what that file's profile says. */
function profileOf(layers) {
    const named = layers.filter((layer) => layer.writes('profile') && !/^\.{1,2}\//.test(layer.file.profile));
    return named.at(-1)?.file.profile ?? 'recommended';
}
function gateOf(layers) {
    const written = layers.filter((layer) => layer.writes('gate'));
    return Object.assign({}, layers.at(-1)?.file.gate, ...written.map(({ file, placeOf }) => Object.fromEntries(Object.entries(file.gate).filter(([key]) => placeOf('gate', key) !== placeOf('gate')))));
}
/** The shortest of all. */
function waiverLimitOf(layers) {
    const limits = layers.flatMap(({ file }) => file['waiver-limit'] ?? []).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    return limits[0] === undefined ? {} : { 'waiver-limit': limits[0] };
}
/** Every role that any file asks for. */
function signOffsOf(layers) {
    const all = layers.flatMap(({ file }) => file['sign-offs'] ?? []);
    if (all.length === 0)
        return {};
    return { 'sign-offs': { require: [...new Set(all.flatMap(({ require }) => require))], distinct: all.some(({ distinct }) => distinct), given: all.flatMap(({ given }) => given) } };
}
function placeIn(layers, own, lastWriter, steps) {
    const [key, second, ...rest] = steps;
    if (key === undefined)
        return own.placeOf();
    const list = LISTS.find((name) => name === key);
    if (list && typeof second === 'number') {
        let index = second;
        for (const layer of layers) {
            const { length } = layer.file[list];
            if (index < length)
                return layer.placeOf(list, index, ...rest);
            index -= length;
        }
    }
    const mapping = MAPPINGS.find((name) => name === key);
    if (mapping && second !== undefined) {
        const holder = layers.findLast(({ file }) => Object.hasOwn(file[mapping], String(second)));
        if (holder)
            return holder.placeOf(mapping, second, ...rest);
    }
    return lastWriter(key).placeOf(...steps);
}

// EXTERNAL MODULE: ./lib/policy/policy.js
var policy = __webpack_require__(8793);
// EXTERNAL MODULE: ./lib/checks/attestation/days.js
var days = __webpack_require__(7058);
// EXTERNAL MODULE: ./lib/documents/linear-pattern.js
var linear_pattern = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/policy/declarations-of.js
var declarations_of = __webpack_require__(7854);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(7297);
;// CONCATENATED MODULE: ./lib/policy/settle-declarations.js





/** What a readiness file declares, once its parts are held to the rules, to each other and to the calendar. @throws ConfigurationError */
function settledDeclarations(located, known, today) {
    const current = new Map(known.flatMap((rule) => rule.formerly.map((id) => [id, rule.id])));
    const declared = (0,declarations_of/* declarationsOf */.R)(located, (rule) => current.get(rule) ?? rule);
    const systems = located.file.systems.map(({ name }) => name);
    const mistakes = [
        ...attestationMistakes(declared.attestations, known, today),
        ...declared.env.flatMap((variable) => variableMistakes(variable, systems)),
        ...signOffMistakes(declared, today),
        ...(declared.nextReview && !(0,days/* isDay */.N)(declared.nextReview.value) ? [noDay('review.next', declared.nextReview)] : []),
    ];
    if (mistakes.length > 0)
        throw new configuration_error/* ConfigurationError */.j(mistakes);
    return declared;
}
function attestationMistakes(attestations, known, today) {
    const rules = new Map(known.map((rule) => [rule.id, rule]));
    const attestable = known.filter(({ attest }) => attest).map(({ id }) => id);
    const seen = new Map();
    return attestations.flatMap((attestation, index) => {
        const name = `attestations.${index}`;
        const rule = rules.get(attestation.rule);
        const mistakes = [];
        if (!rule)
            mistakes.push(mistake(attestation.at, `${name}.rule: unknown rule "${attestation.rule}"${(0,nearest/* didYouMean */.a)(attestation.rule, attestable)}`));
        else if (!rule.attest)
            mistakes.push(mistake(attestation.at, `${name}.rule: files decide ${rule.id}; nobody can attest it. Where it is wrong here, waive it`));
        for (const [part, day] of [['on', attestation.on], ['expires', attestation.expires]])
            if (day && !(0,days/* isDay */.N)(day.value))
                mistakes.push(noDay(`${name}.${part}`, day));
        if (attestation.on && (0,days/* isDay */.N)(attestation.on.value) && attestation.on.value > today)
            mistakes.push(mistake(attestation.on.at, `${name}.on: ${attestation.on.value} has not come yet`));
        const key = JSON.stringify([attestation.rule, attestation.item, attestation.on?.value, attestation.release?.value]);
        const earlier = seen.get(key);
        if (earlier)
            mistakes.push(mistake(attestation.at, `${name}: ${attestation.rule} is attested twice for the same day; the other one is on line ${earlier.line}`));
        else
            seen.set(key, attestation.at);
        return mistakes;
    });
}
function variableMistakes({ key, at, pattern, each, min, max, systems }, known) {
    const mistakes = systems.filter((name) => !known.includes(name)).map((name) => mistake(at, `env.${key}.systems: no system is called "${name}"${(0,nearest/* didYouMean */.a)(name, known)}`));
    for (const expression of [pattern, each?.pattern]) {
        const fault = expression === undefined ? undefined : patternFault(expression);
        if (fault !== undefined)
            mistakes.push(mistake(at, `env.${key}.pattern: ${fault}`));
    }
    if (min !== undefined && max !== undefined && min > max)
        mistakes.push(mistake(at, `env.${key}: min ${min} is above max ${max}`));
    return mistakes;
}
function patternFault(expression) {
    try {
        (0,linear_pattern/* linearPattern */.G)(expression);
        return undefined;
    }
    catch (error) {
        return `"${expression.slice(0, 60)}" is no pattern that can be run in linear time (${error instanceof Error ? error.message : String(error)})`;
    }
}
function signOffMistakes({ signOffs }, today) {
    if (!signOffs)
        return [];
    const roles = signOffs.require.map(({ value }) => value);
    return signOffs.given.flatMap(({ role, on, at }) => [
        ...(roles.includes(role) ? [] : [mistake(at, `sign-offs: no role "${role}" is required${(0,nearest/* didYouMean */.a)(role, roles)}`)]),
        ...((0,days/* isDay */.N)(on.value) ? (on.value > today ? [mistake(on.at, `sign-offs: ${on.value} has not come yet`)] : []) : [noDay('sign-offs.given.on', on)]),
    ]);
}
function noDay(name, { value, at }) {
    return mistake(at, `${name}: "${value}" is no day of the calendar; write it as YYYY-MM-DD`);
}
function mistake({ path, line }, message) {
    return { path, line, message };
}

// EXTERNAL MODULE: ./lib/checks/schema.js + 18 modules
var schema = __webpack_require__(3742);
// EXTERNAL MODULE: ./lib/checks/table.js + 447 modules
var table = __webpack_require__(9436);
// EXTERNAL MODULE: ./lib/rules/read-rule.js
var read_rule = __webpack_require__(7269);
;// CONCATENATED MODULE: ./lib/policy/settle-rules.js







/** The rules in force once the readiness file's settings are applied to the known ones. @throws ConfigurationError */
function settledRules(located, known, profile, declared) {
    const attested = new Set(declared.attestations.map(({ rule }) => rule));
    const settings = new Map(Object.entries(located.file.rules));
    const packs = packSettings(settings);
    const mistakes = [];
    const rules = [];
    for (const rule of known) {
        const own = [rule.id, ...rule.formerly].find((id) => settings.has(id));
        const pack = packs.find(({ prefix }) => rule.id.startsWith(prefix));
        if (pack)
            pack.used = true;
        const name = own ?? pack?.name;
        const setting = own === undefined ? pack?.setting : settings.get(own);
        if (own !== undefined)
            settings.delete(own);
        // A pack's setting says how its rules weigh, not that all of them are asked for; a rule that is attested is.
        // What is set by itself is asked, whatever the repository shows.
        const asked = own === undefined ? rule : { ...rule, needs: undefined };
        const wanted = own !== undefined || attested.has(rule.id) || ((0,policy/* inProfile */.$E)(rule, profile) && (0,policy/* inTier */.cW)(rule, located.file.tier));
        if ((setting === 'off' && (own !== undefined || !attested.has(rule.id))) || !wanted)
            continue;
        if (setting === undefined || setting === 'off')
            rules.push({ rule: asked, severityFrom: 'rule' });
        else if (typeof setting === 'string')
            rules.push({ rule: weighed(asked, setting), severityFrom: 'readiness file' });
        else {
            const changed = withOptions(withTerms(asked, setting), setting.with ?? {});
            if (setting['blocks-from'] !== undefined && !(0,days/* isDay */.N)(setting['blocks-from']))
                mistakes.push({ ...placed(located, 'rules', name, 'blocks-from'), message: `rules.${name}.blocks-from: ${setting['blocks-from']} is no day of the calendar; write it as YYYY-MM-DD` });
            if (setting.attest && !rule.attest)
                mistakes.push({ ...placed(located, 'rules', name, 'attest'), message: `rules.${name}.attest: files decide this rule; nobody can attest it` });
            if (typeof changed === 'string')
                mistakes.push({ ...placed(located, 'rules', name, 'with'), message: `rules.${name}.with: ${changed}` });
            else
                rules.push(setting.severity ? { rule: weighed(changed, setting.severity), severityFrom: 'readiness file' } : { rule: changed, severityFrom: 'rule' });
        }
    }
    for (const name of settings.keys())
        mistakes.push({ ...placed(located, 'rules', name), message: `unknown rule "${name}"${(0,nearest/* didYouMean */.a)(name, known.map(({ id }) => id))}` });
    for (const { name, used } of packs)
        if (!used)
            mistakes.push({ ...placed(located, 'rules', name), message: `no rule's id begins as "${name}" does` });
    if (mistakes.length > 0)
        throw new configuration_error/* ConfigurationError */.j(mistakes);
    return rules;
}
/** Settings for a whole pack, `legal/*`, taken out of those for single rules, which stand above them. */
function packSettings(settings) {
    return [...settings].flatMap(([name, setting]) => {
        if (!name.endsWith('/*'))
            return [];
        settings.delete(name);
        return [{ name, prefix: name.slice(0, -1), setting, used: false }];
    });
}
/** A severity set by the team holds for every variant of the rule. */
function weighed(rule, severity) {
    const variants = Object.fromEntries(Object.entries(rule.variants).map(([name, variant]) => [name, { ...variant, severity }]));
    return { ...rule, severity, variants };
}
/** When a rule blocks and on what terms it may be attested, as the team set it. */
function withTerms(rule, { attest, blocks, 'blocks-from': blocksFrom }) {
    const terms = rule.attest;
    const own = attest && Object.fromEntries(Object.entries(attest).filter(([, value]) => value !== undefined));
    const written = terms && { 'valid-for': terms.validFor, items: [...terms.items], measured: { ...terms.measured }, 'stale-after': [...terms.staleAfter], tier: terms.tier, ...own };
    return { ...rule, ...(blocks && { blocks }), ...(blocksFrom !== undefined && { blocksFrom }), ...(written && own && { attest: (0,read_rule/* attestationOf */.k)(written) }) };
}
function withOptions(rule, options) {
    const check = table/* CHECKS */.u.get(rule.check);
    const parsed = (check?.options?.(schema) ?? schema.strictObject({})).safeParse({ ...rule.with, ...options });
    if (parsed.success)
        return { ...rule, with: parsed.data };
    return parsed.error.issues.map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message)).join('; ');
}
/** Waivers of rules that exist. A date that is none makes an expired waiver, never a lasting one. @throws ConfigurationError */
function settledWaivers(located, known) {
    const ids = new Map(known.flatMap((rule) => [rule.id, ...rule.formerly].map((id) => [id, rule.id])));
    const mistakes = [];
    const waivers = located.file.waivers.map((waiver, index) => {
        const rule = ids.get(waiver.rule);
        if (rule === undefined)
            mistakes.push({ ...placed(located, 'waivers', index, 'rule'), message: `unknown rule "${waiver.rule}"${(0,nearest/* didYouMean */.a)(waiver.rule, [...ids.keys()])}` });
        return { rule: rule ?? waiver.rule, path: waiver.path, reason: waiver.reason, owner: waiver.owner, expires: (0,days/* isDay */.N)(waiver.expires) ? waiver.expires : undefined, written: waiver.expires, at: located.placeOf('waivers', index) };
    });
    if (mistakes.length > 0)
        throw new configuration_error/* ConfigurationError */.j(mistakes);
    return waivers;
}
function placed(located, ...steps) {
    const { path, line } = located.placeOf(...steps);
    return { path, line };
}

;// CONCATENATED MODULE: ./lib/policy/settle-policy.js






/** The policy that a readiness file and those it builds on come to. @throws ConfigurationError also where it loosens what it may not */
function settledPolicy(layers, known, overrides) {
    const own = layers.at(-1);
    const policy = settled(mergedLayers(layers), known, overrides);
    const extended = layers.slice(0, -1);
    if (extended.length > 0) {
        const allowed = new Set(extended.flatMap(({ file }) => file['may-loosen']));
        const before = settled(mergedLayers(extended), known, overrides);
        const refused = [...(0,loosening/* loosenings */.a)({ ...before, digest: '' }, { ...policy, digest: '' }), ...variableLoosenings(extended, own)].filter(({ about, kind }) => kind !== 'waiver' && !allowed.has('*') && !allowed.has(about));
        if (refused.length > 0)
            throw new configuration_error/* ConfigurationError */.j(refused.map((loosening) => refusal(loosening, own, extended)));
    }
    return policy;
}
function settled(located, known, overrides) {
    const { file } = located;
    const profile = overrides.profile ?? settle_policy_profileOf(file);
    const declared = settledDeclarations(located, known, overrides.today);
    return {
        source: located.path,
        profile,
        systems: file.systems.map(declaredSystem),
        rules: settledRules(located, known, profile, declared),
        waivers: settledWaivers(located, known),
        declared,
        failOn: overrides.failOn ?? file.gate['fail-on'] ?? 'error',
        unknownFails: file.gate.unknown === 'fail',
        onlyNew: file.gate['only-new'],
    };
}
function settle_policy_profileOf({ profile }) {
    return policy/* PROFILES */.jI.find((name) => name === profile) ?? 'recommended';
}
/** Where a file says another thing of a variable than one it builds on. */
function variableLoosenings(extended, own) {
    return Object.entries(own.file.env).flatMap(([key, later]) => {
        const earlier = mergedLayers(extended).file.env[key];
        if (!earlier || !later)
            return [];
        const parts = Object.keys(later);
        const changed = parts.find((part) => isSaid(earlier[part]) && isSaid(later[part]) && JSON.stringify(earlier[part]) !== JSON.stringify(later[part]));
        return changed === undefined ? [] : [{ about: `env.${key}`, kind: 'rule', change: `says another ${changed}` }];
    });
}
function isSaid(value) {
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0) && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
function refusal({ about, kind, change }, own, extended) {
    const steps = kind === 'gate' ? about.split('.') : about.startsWith('env.') ? ['env', about.slice(4)] : own.file.rules[about] === undefined ? ['profile'] : ['rules', about];
    const { path, line } = own.placeOf(...steps);
    return { path, line, message: `${about} ${change}; ${extended.map(({ path: file }) => file).join(' and ')} ${extended.length === 1 ? 'does' : 'do'} not allow that under "may-loosen"` };
}
/** A declared system with every path relative to the repository's root. */
function declaredSystem(system) {
    const root = system.root.replace(/^\.(\/|$)/, '').replace(/(?<!\/)\/+$/, '');
    const below = (path) => (root === '' ? path : `${root}/${path}`).replace(/(^|\/)\.\//g, '$1');
    const { compose, profiles, dockerfile, platform, env } = system.production;
    return {
        name: system.name,
        root,
        ...(compose && { compose: compose.map(below) }),
        ...(profiles && { profiles }),
        ...(dockerfile !== undefined && { dockerfile: below(dockerfile) }),
        ...(platform !== undefined && { platform: below(platform) }),
        ...(env && { env: env.map(below) }),
    };
}


/***/ }),

/***/ 5536:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyExamples: () => (/* binding */ verifyExamples)
/* harmony export */ });
/* unused harmony exports EXAMPLE_DAY, projectOfFiles */
/* harmony import */ var _documents_checklist_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3419);
/* harmony import */ var _documents_documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8567);
/* harmony import */ var _documents_linear_pattern_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2735);
/* harmony import */ var _production_production_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2573);
/* harmony import */ var _tree_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8862);
/* harmony import */ var _production_declarations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(421);
/* harmony import */ var _rules_evaluate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5457);
/* harmony import */ var _rules_finding_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9235);
/* harmony import */ var _tree_source_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9974);
/* harmony import */ var _held_checklists_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6077);
/* harmony import */ var _declarations_of_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7854);
/* harmony import */ var _settle_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7899);
/* harmony import */ var _read_readiness_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1464);













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

/***/ 7269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readRule),
/* harmony export */   k: () => (/* binding */ attestationOf)
/* harmony export */ });
/* harmony import */ var _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3742);
/* harmony import */ var _checks_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9436);
/* harmony import */ var _documents_located_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5760);
/* harmony import */ var _documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8970);
/* harmony import */ var _documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1503);
/* harmony import */ var _rule_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3498);






/** Reads and validates one rule file. Every mistake is a problem at its line. */
function readRule(id, source) {
    const { roots, problems } = (0,_documents_located_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .g)(source);
    const root = roots[0];
    const mistake = (node, message) => ({ kind: 'syntax', path: source.path, line: node?.at.line ?? 1, message });
    if (!root || problems.length > 0)
        return { rule: undefined, problems: problems.length > 0 ? problems : [mistake(undefined, 'the rule file is empty')] };
    const parsed = _rule_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleFileSchema */ .y7.safeParse((0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__/* .plainValue */ ._y)(root));
    if (!parsed.success)
        return { rule: undefined, problems: issues(parsed.error, root, mistake) };
    const check = _checks_table_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKS */ .u.get(parsed.data.check);
    if (!check)
        return { rule: undefined, problems: [mistake(nodeOfPath(root, ['check']), `no check is called "${parsed.data.check}"`)] };
    const options = (check.options?.(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__) ?? _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({})).safeParse(parsed.data.with);
    if (!options.success)
        return { rule: undefined, problems: issues(options.error, nodeOfPath(root, ['with']) ?? root, mistake) };
    const { attest, ...rest } = parsed.data;
    if (attest === undefined && rest.check === 'attestation/given')
        return { rule: undefined, problems: [mistake(nodeOfPath(root, ['check']), 'a rule that only an attestation answers needs "attest" with its terms')] };
    return { rule: { id, ...rest, ...wordsOf(rest), with: options.data, ...(attest && { attest: attestationOf(attest) }) }, problems: [] };
}
/** A rule's own sentences stand in every report: a credential that somebody put into one does not. */
function wordsOf({ title, message, why, fix }) {
    return { title: (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N_)(title), message: (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N_)(message), why: (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N_)(why), fix: (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutTokens */ .N_)(fix) };
}
function issues(error, root, mistake) {
    return error.issues.map((issue) => mistake(nodeOfPath(root, issue.path), `${issue.path.join('.') || 'the rule'}: ${issue.message}`));
}
/** Terms as the engine holds them, from how they are written. */
function attestationOf({ 'valid-for': validFor, 'stale-after': staleAfter, items, measured, tier }) {
    return { validFor, items, measured, staleAfter, tier };
}
/** The innermost node that a path of keys and indexes reaches. */
function nodeOfPath(root, path) {
    let node = root;
    for (const step of path) {
        const inner = node.kind === 'mapping' ? node.entries.find((entry) => entry.key.text === String(step))?.value : node.kind === 'sequence' ? node.items[Number(step)] : undefined;
        if (!inner)
            break;
        node = inner;
    }
    return node;
}


/***/ }),

/***/ 3498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: () => (/* binding */ attestationChangeSchema),
/* harmony export */   y7: () => (/* binding */ ruleFileSchema)
/* harmony export */ });
/* unused harmony exports termSchema, attestationSchema */
/* harmony import */ var _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3742);
/* harmony import */ var _checks_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7572);
/* harmony import */ var _area_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9695);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1916);




const sentence = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().trim().min(1);
const files = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string());
/** `90d` as days, or `release`. */
const termSchema = _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^([1-9]\d{0,3}d|release)$/, 'a number of days such as 90d, or release')
    .transform((text) => (text === 'release' ? text : Number(text.slice(0, -1))));
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
        .describe('How lines of a checklist speak of it: words that stand together in any order and form, `a|b` for either, `@a` where a heading may say it, `!a` for what must not stand there, `<key>`, `<path>` and the like for what a line names.'),
    formerly: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()).default([]),
    examples: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({ with: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.unknown()).optional(), bad: files.optional(), finds: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^.+:\d+$/)).optional(), good: files.optional() }).refine((example) => (example.bad === undefined) === (example.finds === undefined), {
        message: '"bad" and "finds" belong together',
    }))
        .min(1),
});


/***/ })

};
