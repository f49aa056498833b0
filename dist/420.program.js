export const id = 420;
export const ids = [420];
export const modules = {

/***/ 3670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   array: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.YOg),
/* harmony export */   boolean: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.zMY),
/* harmony export */   "enum": () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.k5n),
/* harmony export */   int: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.Whr),
/* harmony export */   literal: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.euz),
/* harmony export */   "null": () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.chJ),
/* harmony export */   number: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.aig),
/* harmony export */   object: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.Ikc),
/* harmony export */   record: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.g1P),
/* harmony export */   strictObject: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.rej),
/* harmony export */   string: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.YjP),
/* harmony export */   toJSONSchema: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_2__.bl),
/* harmony export */   union: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.KCZ),
/* harmony export */   unknown: () => (/* reexport safe */ zod__WEBPACK_IMPORTED_MODULE_1__.L5J)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);

// A schema here is asked once a run: to compile it costs more than the compiled one saves.
(0,zod__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W)({ jitless: true });
/** What the project uses of the schema library, so that a bundle holds no more of it. */



/***/ }),

/***/ 2420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./lib/policy/policy-for.js + 1 modules
var policy_for = __webpack_require__(701);
// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(3303);
// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(8400);
// EXTERNAL MODULE: ./lib/rules/area.js
var rules_area = __webpack_require__(2890);
// EXTERNAL MODULE: ./lib/rules/attestation-text.js
var attestation_text = __webpack_require__(2629);
// EXTERNAL MODULE: ./lib/rules/built-in-rules.js
var built_in_rules = __webpack_require__(5541);
// EXTERNAL MODULE: ./lib/rules/finding-text.js
var finding_text = __webpack_require__(204);
// EXTERNAL MODULE: ./lib/checks/schema.js
var checks_schema = __webpack_require__(3670);
// EXTERNAL MODULE: ./lib/checks/table.js + 429 modules
var table = __webpack_require__(1524);
;// CONCATENATED MODULE: ./lib/rules/render-page.js





/** The options of a rule's check, as its schema describes them. */
function optionsOf(rule) {
    const schema = table/* CHECKS */.u.get(rule.check)?.options?.(checks_schema);
    if (!schema)
        return [];
    const { properties = {} } = checks_schema.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return Object.entries(properties).map(([name, { type, enum: values, items, description }]) => ({
        name,
        kind: values ? values.join(' | ') : type === 'array' ? `list of ${items?.type ?? 'any'}` : (type ?? 'any'),
        description,
        set: rule.with[name],
    }));
}
/** The documentation page of a rule, made of nothing but the rule. */
function rulePage(rule) {
    const options = optionsOf(rule);
    const parts = [
        `# ${rule.title}\n\n\`${rule.id}\` · ${AREAS[rule.area]} · ${rule.severity} · profile \`${rule.profile}\`${rule.blocks === 'schedule' ? ' · blocks the scheduled run only' : ''}\n`,
        `${rule.why}\n`,
        `## What to do\n\n${unfilled(rule.fix)}\n`,
        attestation(rule),
        variants(rule),
        ...rule.examples.map((example, index) => exampleSection(example, rule.examples.length > 1 ? ` ${index + 1}` : '')),
        options.length === 0 ? '' : `## Options\n\nSet under \`rules: { ${rule.id}: { with: ... } }\` in \`.readiness.yml\`.\n\n| option | type | here | meaning |\n| --- | --- | --- | --- |\n${options.map((option) => `| \`${option.name}\` | ${option.kind.replaceAll('|', '\\|')} | ${option.set === undefined ? '' : inlineCode(JSON.stringify(option.set))} | ${option.description ?? ''} |\n`).join('')}`,
        rule.equivalents.length === 0 ? '' : `## Other tools\n\nThey look for this as ${rule.equivalents.map((id) => `\`${id}\``).join(', ')}.\n`,
        `## If this does not apply to you\n\nTurn it off or weigh it differently in \`.readiness.yml\`, or waive one place until a date:\n\n${fenced('yaml', `rules:\n  ${rule.id}: off            # or error | warning | notice\nwaivers:\n  - rule: ${rule.id}\n    path: ${firstPath(rule)}\n    reason: Why this is acceptable for now.\n    owner: "@your-team"\n    expires: 2027-06-30\n`)}`,
    ];
    return parts.filter((part) => part !== '').join('\n');
}
function attestation(rule) {
    const { attest } = rule;
    if (!attest)
        return '';
    const when = attest.validFor === 'release' ? 'release: v1.8.0' : 'on: 2026-11-02';
    return `## Attestation\n\n${attestationTerms(rule, attest)}\n\n${fenced('yaml', `attestations:\n  - rule: ${rule.id}\n    owner: "@your-team"\n    ${when}\n    evidence: docs/evidence.md      # a path in the repository, or an address\n`)}`;
}
function firstPath(rule) {
    return (rule.examples.find(({ finds }) => finds?.[0])?.finds?.[0] ?? 'Dockerfile:1').replace(/:\d+$/, '');
}
function variants(rule) {
    const rows = Object.entries(rule.variants).map(([name, variant]) => `| ${name} | ${variant.severity ?? rule.severity} | ${cell(unfilled(variant.message ?? rule.message))} |\n`);
    return rows.length === 0 ? '' : `## Cases\n\n| case | severity | what is said |\n| --- | --- | --- |\n${rows.join('')}`;
}
function exampleSection(example, number) {
    const bad = example.bad ? `## Bad${number}\n\nFound at ${(example.finds ?? []).map((place) => `\`${place}\``).join(', ')}.\n\n${files(example.bad)}` : '';
    const good = example.good ? `## Good${number}\n\n${files(example.good)}` : '';
    return [bad, good].filter((part) => part !== '').join('\n');
}
function files(example) {
    return Object.entries(example)
        .map(([path, text]) => `\`${path}\`\n\n${fenced(languageOf(path), text)}`)
        .join('\n');
}
function languageOf(path) {
    if (/dockerfile/i.test(path))
        return 'dockerfile';
    const extension = path.slice(path.lastIndexOf('.') + 1);
    return { yml: 'yaml', yaml: 'yaml', json: 'json', toml: 'toml', xml: 'xml', sh: 'sh', py: 'python' }[extension] ?? 'text';
}
function fenced(language, text) {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replace(/(?<!\n)\n*$/, '\n')}${fence}\n`;
}
function inlineCode(text) {
    return `\`${text.replaceAll('|', '\\|')}\``;
}
function cell(text) {
    return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
/** The index of all rules by area, and the one by other tools' rules. */
function ruleIndex(rules) {
    const areas = Object.keys(AREAS).filter((area) => rules.some((rule) => rule.area === area));
    const sections = areas.map((area) => {
        const rows = rules.filter((rule) => rule.area === area).map((rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${cell(rule.title)} | ${rule.severity} | ${rule.profile} |\n`);
        return `## ${AREAS[area]}\n\n| rule | wanted | severity | profile |\n| --- | --- | --- | --- |\n${rows.join('')}`;
    });
    return `# Rules\n\n${rules.length} rules. \`recommended\` ones run by default; \`strict\` ones with \`profile: strict\`, \`production\` ones, most of them attestations, with \`profile: production\`. Coming from another tool? [Find your rule here](other-tools.md).\n\n${sections.join('\n')}`;
}
function otherToolsIndex(rules) {
    const byTool = new Map();
    for (const rule of rules) {
        for (const equivalent of rule.equivalents) {
            const colon = equivalent.indexOf(':');
            const tool = equivalent.slice(0, colon);
            byTool.set(tool, [...(byTool.get(tool) ?? []), { id: equivalent.slice(colon + 1), rule }]);
        }
    }
    const sections = [...byTool.keys()].sort().map((tool) => {
        const rows = (byTool.get(tool) ?? [])
            .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
            .map(({ id, rule }) => `| \`${id}\` | [\`${rule.id}\`](${rule.id}.md) | ${cell(rule.title)} |\n`);
        return `## ${tool}\n\n| there | here | wanted |\n| --- | --- | --- |\n${rows.join('')}`;
    });
    return `# Coming from another tool\n\nWhich of our rules looks for what a rule you know looks for. \`readiness explain hadolint:DL3002\` answers the same on the command line.\n\n${sections.join('\n')}`;
}

// EXTERNAL MODULE: ./lib/tree/memory.js
var memory = __webpack_require__(7977);
// EXTERNAL MODULE: ./lib/command-line/check.js + 2 modules
var check = __webpack_require__(6656);
;// CONCATENATED MODULE: ./lib/command-line/explain.js










/** Prints what a rule wants. It may be named by its id, by the end of its id, or by a rule of another tool. @throws ConfigurationError */
async function explain(given, streams) {
    const name = given.operands[0];
    if (name === undefined || given.operands.length > 1)
        throw new configuration_error/* ConfigurationError */.j('explain takes one rule, such as container/non-root-container or hadolint:DL3002');
    const policy = await (0,policy_for/* policyFor */.K)((0,memory/* memoryTree */.K)({}), { config: check/* DEFAULT_CONFIG */.PV, configNamed: false, profile: 'production', rulesFolder: given.rules, today: '1970-01-01' });
    const rules = policy.rules.map(({ rule }) => rule);
    const found = rules.filter((rule) => names(rule).includes(name));
    const meant = found.length > 0 ? found : rules.filter((rule) => rule.id.endsWith(`/${name}`));
    if (meant.length === 0)
        throw new configuration_error/* ConfigurationError */.j(`no rule is called "${name}"${(0,nearest/* didYouMean */.a)(name, rules.flatMap(names))}`);
    streams.out(meant.map(page).join('\n'));
    return check/* EXIT */.dc.pass;
}
function names(rule) {
    return [rule.id, ...rule.formerly, ...rule.equivalents];
}
function page(rule) {
    const examples = (0,built_in_rules/* examplesOf */.L)(rule);
    const example = examples.find(({ bad }) => bad);
    const good = example?.good ?? examples.find((other) => other.good)?.good;
    const parts = [
        `${rule.id}\n${rule.title}\n\n${rules_area/* AREAS */.x[rule.area]}, ${rule.severity}, profile ${rule.profile}\n`,
        rule.attest ? `Attestation\n  ${(0,attestation_text/* attestationTerms */.ec)(rule, rule.attest)}\n` : '',
        `Why\n  ${rule.why}\n`,
        `Fix\n  ${(0,finding_text/* unfilled */.qB)(rule.fix)}\n`,
        options(rule),
        example?.bad ? `Bad (found at ${(example.finds ?? []).join(', ')})\n${explain_files(example.bad)}` : '',
        good ? `Good\n${explain_files(good)}` : '',
        rule.equivalents.length > 0 ? `Other tools look for this as\n  ${rule.equivalents.join('\n  ')}\n` : '',
    ];
    return parts.filter((part) => part !== '').join('\n');
}
function explain_files(example) {
    return Object.entries(example)
        .map(([path, text]) => `  ${path}\n${text.replace(/\n$/, '').split('\n').map((line) => `    ${line}`).join('\n')}\n`)
        .join('');
}
function options(rule) {
    const lines = optionsOf(rule).map(({ name, kind, set, description }) => `  ${name}: ${kind}${set === undefined ? '' : `, here ${JSON.stringify(set)}`}${description ? `. ${description}` : ''}\n`);
    return lines.length > 0 ? `Options (rules.${rule.id}.with in .readiness.yml)\n${lines.join('')}` : '';
}


/***/ }),

/***/ 2890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ AREAS)
/* harmony export */ });
/** The chapters of a production readiness checklist, in the order reports list them. */
const AREAS = {
    quality: 'Code quality & testing',
    configuration: 'Configuration & environment',
    secrets: 'Secrets',
    container: 'Container & compute',
    database: 'Database',
    cache: 'Cache & queue',
    network: 'Network, TLS & ingress',
    observability: 'Observability',
    delivery: 'CI/CD & release',
    dependencies: 'Dependencies & supply chain',
    backup: 'Backup & disaster recovery',
    documentation: 'Docs & runbooks',
    operations: 'Operations',
    legal: 'Legal & compliance',
    cost: 'Cost',
};


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
