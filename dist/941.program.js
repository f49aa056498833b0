export const id = 941;
export const ids = [941];
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

/***/ 1941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadRules: () => (/* binding */ loadRules)
/* harmony export */ });
/* harmony import */ var _tree_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8622);
/* harmony import */ var _read_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8718);


/** What the report's contract and the settings of a readiness file know as the name of a rule. */
const ID = /^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/;
/** Reads every `<pack>/<rule>.yml` of a tree of rule files. A broken file costs only itself. */
function loadRules(tree) {
    const rules = [];
    const problems = [];
    for (const { path } of tree.entries) {
        if (!/\.ya?ml$/.test(path))
            continue;
        const source = tree.read(path);
        if ((0,_tree_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isProblem */ .AN)(source)) {
            problems.push(source);
            continue;
        }
        const id = path.replace(/\.ya?ml$/, '');
        if (!ID.test(id)) {
            problems.push({ kind: 'syntax', path, line: 1, message: 'a rule lies in the folder of its pack, and both are named in lower case letters, digits and dashes, as team/no-ssh.yml is' });
            continue;
        }
        const read = (0,_read_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .readRule */ .d)(id, source);
        if (read.rule)
            rules.push(read.rule);
        problems.push(...read.problems);
    }
    return { rules, problems };
}


/***/ }),

/***/ 8718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readRule),
/* harmony export */   k: () => (/* binding */ attestationOf)
/* harmony export */ });
/* harmony import */ var _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3670);
/* harmony import */ var _checks_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1524);
/* harmony import */ var _documents_located_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2201);
/* harmony import */ var _documents_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9774);
/* harmony import */ var _documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8536);
/* harmony import */ var _rule_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(405);






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

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: () => (/* binding */ attestationChangeSchema),
/* harmony export */   y7: () => (/* binding */ ruleFileSchema)
/* harmony export */ });
/* unused harmony exports termSchema, attestationSchema */
/* harmony import */ var _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3670);
/* harmony import */ var _checks_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1129);
/* harmony import */ var _area_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2890);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5777);




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
        .describe('How lines of a checklist speak of it: words that stand together in any order and form, `a|b` for either, `@a` where a heading may say it, `!a` for what must not stand there, `<key>`, `<path>` and the like for what a line names. Before them `=` where they say just what the rule asks, `<` where they say a part of it, `~` where they only come near it.'),
    formerly: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string()).default([]),
    examples: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.strictObject({ with: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.record(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string(), _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.unknown()).optional(), bad: files.optional(), finds: _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.array(_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^.+:\d+$/)).optional(), good: files.optional() }).refine((example) => (example.bad === undefined) === (example.finds === undefined), {
        message: '"bad" and "finds" belong together',
    }))
        .min(1),
});


/***/ })

};
