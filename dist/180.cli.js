export const id = 180;
export const ids = [180];
export const modules = {

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

/***/ 6180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadRules: () => (/* binding */ loadRules)
});

// EXTERNAL MODULE: ./lib/tree/tree.js
var tree_tree = __webpack_require__(8622);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/external.js + 75 modules
var external = __webpack_require__(1033);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(5156);
// EXTERNAL MODULE: ./lib/checks/table.js + 319 modules
var table = __webpack_require__(4487);
// EXTERNAL MODULE: ./lib/documents/located-yaml.js + 3 modules
var located_yaml = __webpack_require__(1050);
// EXTERNAL MODULE: ./lib/documents/yaml-node.js
var yaml_node = __webpack_require__(8536);
// EXTERNAL MODULE: ./lib/rules/area.js
var rules_area = __webpack_require__(2890);
// EXTERNAL MODULE: ./lib/rules/rule.js
var rule = __webpack_require__(5777);
;// CONCATENATED MODULE: ./lib/rules/rule-schema.js



const sentence = schemas.string().trim().min(1);
const files = schemas.record(schemas.string(), schemas.string());
/** A rule file's content; its id is the file's place. */
const ruleFileSchema = schemas.strictObject({
    title: sentence.describe('The wanted state, in a sentence without a full stop.'),
    area: schemas["enum"](Object.keys(rules_area/* AREAS */.x)).describe("The checklist's chapter the rule belongs to."),
    severity: schemas["enum"](rule/* SEVERITIES */.o),
    profile: schemas["enum"](rule/* RULE_PROFILES */.W).default('recommended'),
    check: schemas.string().regex(/^[a-z]+\/[a-z0-9-]+$/).describe('Name of the check that looks.'),
    with: schemas.record(schemas.string(), schemas.unknown()).default({}).describe("The check's options."),
    message: sentence.describe('What was found; {names} are filled with facts.'),
    why: sentence.describe('Why it matters in production.'),
    fix: sentence.describe('What to type.'),
    variants: schemas.record(schemas.string(), schemas.strictObject({ severity: schemas["enum"](rule/* SEVERITIES */.o).optional(), message: sentence.optional(), fix: sentence.optional() })).default({}),
    covers: schemas.array(schemas.string().regex(/^[a-z0-9-]+$/)).default([]),
    equivalents: schemas.array(schemas.string().regex(/^[a-z-]+:[\w./#-]+$/)).default([]),
    formerly: schemas.array(schemas.string()).default([]),
    examples: schemas.array(schemas.strictObject({ with: schemas.record(schemas.string(), schemas.unknown()).optional(), bad: files.optional(), finds: schemas.array(schemas.string().regex(/^.+:\d+$/)).optional(), good: files.optional() }).refine((example) => (example.bad === undefined) === (example.finds === undefined), {
        message: '"bad" and "finds" belong together',
    }))
        .min(1),
});

;// CONCATENATED MODULE: ./lib/rules/read-rule.js





/** Reads and validates one rule file. Every mistake is a problem at its line. */
function readRule(id, source) {
    const { roots, problems } = (0,located_yaml/* readYaml */.g)(source);
    const root = roots[0];
    const mistake = (node, message) => ({ kind: 'syntax', path: source.path, line: node?.at.line ?? 1, message });
    if (!root || problems.length > 0)
        return { rule: undefined, problems: problems.length > 0 ? problems : [mistake(undefined, 'the rule file is empty')] };
    const parsed = ruleFileSchema.safeParse((0,yaml_node/* plainValue */._y)(root));
    if (!parsed.success)
        return { rule: undefined, problems: issues(parsed.error, root, mistake) };
    const check = table/* CHECKS */.u.get(parsed.data.check);
    if (!check)
        return { rule: undefined, problems: [mistake(nodeOfPath(root, ['check']), `no check is called "${parsed.data.check}"`)] };
    const options = (check.options?.(external) ?? schemas.strictObject({})).safeParse(parsed.data.with);
    if (!options.success)
        return { rule: undefined, problems: issues(options.error, nodeOfPath(root, ['with']) ?? root, mistake) };
    return { rule: { id, ...parsed.data, with: options.data }, problems: [] };
}
function issues(error, root, mistake) {
    return error.issues.map((issue) => mistake(nodeOfPath(root, issue.path), `${issue.path.join('.') || 'the rule'}: ${issue.message}`));
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

;// CONCATENATED MODULE: ./lib/rules/load-rules.js


/** Reads every `<pack>/<rule>.yml` of a tree of rule files. A broken file costs only itself. */
function loadRules(tree) {
    const rules = [];
    const problems = [];
    for (const { path } of tree.entries) {
        if (!/\.ya?ml$/.test(path))
            continue;
        const source = tree.read(path);
        if ((0,tree_tree/* isProblem */.AN)(source)) {
            problems.push(source);
            continue;
        }
        const read = readRule(path.replace(/\.ya?ml$/, ''), source);
        if (read.rule)
            rules.push(read.rule);
        problems.push(...read.problems);
    }
    return { rules, problems };
}


/***/ })

};
