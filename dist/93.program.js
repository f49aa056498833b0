export const id = 93;
export const ids = [93];
export const modules = {

/***/ 4093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/documents/checklist.js + 15 modules
var checklist = __webpack_require__(8734);
// EXTERNAL MODULE: ./lib/documents/checklist-status.js
var checklist_status = __webpack_require__(9913);
// EXTERNAL MODULE: ./lib/documents/documents.js + 47 modules
var documents = __webpack_require__(7966);
// EXTERNAL MODULE: ./lib/policy/policy-for.js + 1 modules
var policy_for = __webpack_require__(701);
// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(3303);
// EXTERNAL MODULE: ./lib/checks/secrets/secret-name.js
var secret_name = __webpack_require__(5531);
// EXTERNAL MODULE: ./lib/documents/tokens.js + 1 modules
var tokens = __webpack_require__(9774);
// EXTERNAL MODULE: ./lib/rules/bind-item-features.js
var bind_item_features = __webpack_require__(1236);
// EXTERNAL MODULE: ./lib/rules/bind-item-subject.js
var bind_item_subject = __webpack_require__(8463);
// EXTERNAL MODULE: ./lib/policy/readiness-edit.js
var readiness_edit = __webpack_require__(7771);
;// CONCATENATED MODULE: ./lib/policy/suggested-attestations.js

/** Lines quoted for one rule, and of each so many characters. */
const MOST_QUOTED = 4;
const QUOTED = 120;
/** Stand for a name and an address that only the team knows; both read as valid, and neither as true. */
const OWNER = '"@owner"';
const EVIDENCE = 'https://example.com/evidence';
/** Attestations to be filled in, commented out so that nothing is attested that nobody did; with the comment marks gone they validate. */
function attestationLines(source) {
    const asked = new Map();
    source.items.forEach((item, index) => {
        const rule = source.bindings[index]?.rule;
        // What calls for a rollback is no claim that anybody could make.
        if (!rule?.attest || rule.profile !== 'production' || item.polarity === 'trigger')
            return;
        const known = asked.get(rule.id);
        if (known)
            known.items.push(item);
        else
            asked.set(rule.id, { rule, attest: rule.attest, items: [item] });
    });
    if (asked.size === 0)
        return undefined;
    const entries = [...asked.values()].flatMap(({ rule, attest, items }) => [...quotes(items), ...entriesOf(rule, attest, source.today)]);
    return { text: `# What only people know, by the lines of the checklist. Take the "# " away once it is so, with who says it, the day and\n# what shows it; \`readiness attest RULE --owner WHO --evidence PATH|URL\` adds the same.\n# attestations:\n${entries.map((line) => `#   ${line}\n`).join('')}`, count: asked.size };
}
function quotes(items) {
    const shown = items.slice(0, MOST_QUOTED).map(({ at, text }) => `# line ${at.line}: ${inComment(text)}`);
    return items.length > MOST_QUOTED ? [...shown, `# and ${items.length - MOST_QUOTED} more`] : shown;
}
/** A line's words as a comment may hold them. */
function inComment(text) {
    const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
    const characters = [...plain];
    return characters.length <= QUOTED ? plain : `${characters.slice(0, QUOTED - 1).join('')}…`;
}
function entriesOf({ id }, { items, validFor, measured }, today) {
    const figures = Object.entries(measured).map(([name, { min, max }]) => `${(0,readiness_edit/* scalar */.d_)(name, true)}: ${min ?? max ?? 1}`);
    return (items.length > 0 ? items : [undefined]).flatMap((item) => [
        `- rule: ${id}`,
        ...(item === undefined ? [] : [`  item: ${(0,readiness_edit/* scalar */.d_)(item)}`]),
        `  owner: ${OWNER}`,
        `  on: ${today}`,
        ...(validFor === 'release' ? ['  release: v1.0.0'] : []),
        `  evidence: ${EVIDENCE}`,
        ...(figures.length > 0 ? [`  measured: { ${figures.join(', ')} }`] : []),
    ]);
}

;// CONCATENATED MODULE: ./lib/policy/readiness-from-checklist.js






const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** What an example's value says of production, and not merely of its form. */
const MODE = /^(?:true|false|on|off|yes|no|prod|production)$/i;
/** More values are a list of everything there is. */
const MOST_VALUES = 12;
/** The variables that lines name, with the values they demand. Values of secrets, and what is only an example, are left out. */
function askedVariables({ items }) {
    const gathered = new Map();
    for (const item of items) {
        if (item.polarity === 'trigger' || item.polarity === 'criterion')
            continue;
        const alternative = eitherOf(item);
        const demanded = (0,bind_item_subject/* demandedValues */.t)(item);
        const optional = (0,bind_item_features/* itemFeatures */.Bu)(item).includes('<optional>');
        for (const { key } of item.keys) {
            if (!NAME.test(key) || key === alternative)
                continue;
            const known = gathered.get(key) ?? { at: item.at, optional, anyOf: undefined, values: new Set(), not: new Set() };
            gathered.set(key, known);
            known.optional &&= optional;
            known.anyOf ??= alternative;
            for (const value of demanded?.values[key] ?? [])
                if (isTellable(key, value) && (item.kind !== 'env' || MODE.test(value)))
                    known.values.add(value);
            for (const value of demanded?.forbidden[key] ?? [])
                if (isTellable(key, value))
                    known.not.add(value);
        }
    }
    return new Map([...gathered].map(([key, each]) => [key, { at: each.at, contract: contractOf(key, each) }]));
}
/** The second of two variables either of which will do. */
function eitherOf({ keys, text }) {
    const [first, second, ...more] = new Set(keys.map(({ key }) => key));
    if (first === undefined || second === undefined || more.length > 0 || keys.some(({ value }) => value !== undefined) || !NAME.test(second))
        return undefined;
    const [from, to] = [text.indexOf(first), text.lastIndexOf(second)];
    return from >= 0 && to > from && /\bor\b/i.test(text.slice(from + first.length, to)) ? second : undefined;
}
function isTellable(key, value) {
    return !(0,secret_name/* namesSecret */.L4)(key) && value.length <= 200 && (0,tokens/* withoutTokens */.N_)(value) === value && !/:\/\/[^/\s]*@/.test(value);
}
function contractOf(key, { optional, anyOf, values, not }) {
    const list = (name, all) => `${name}: [${[...all].slice(0, MOST_VALUES).map((value) => (0,readiness_edit/* scalar */.d_)(value, true)).join(', ')}]`;
    const parts = [
        ...(optional ? ['documented-only: true'] : anyOf === undefined ? ['required: true'] : [`any-of: [${anyOf}]`]),
        ...((0,secret_name/* namesSecret */.L4)(key) ? ['secret: true'] : []),
        ...(values.size === 1 ? [`equals: ${(0,readiness_edit/* scalar */.d_)([...values][0], true)}`] : values.size > 1 ? [list('one-of', values)] : []),
        ...(not.size > 0 ? [list('not', not)] : []),
    ];
    return `{ ${parts.join(', ')} }`;
}
/** The parts of a readiness file that only a checklist tells of, beside the environment. */
function checklistParts(source) {
    const files = filesPart(source);
    const attestations = attestationLines(source);
    const blanks = blanksPart(source);
    return {
        parts: [`# The checklist whose ticks are held to the truth.\nchecklists: [${(0,readiness_edit/* scalar */.d_)(source.path, true)}]\n`, ...(files === undefined ? [] : [files.text]), ...blanks],
        attestations: attestations?.text,
        assumed: [
            ...(files ? [`${files.count === 1 ? 'One data file is' : `${files.count} data files are`} taken to be read by production; see "files".`] : []),
            ...(attestations ? [`${attestations.count === 1 ? 'One rule waits' : `${attestations.count} rules wait`} for somebody's word; see the attestations that are commented out.`] : []),
        ],
    };
}
const COUNTED = /^(?:entries|entry|items?|rows?|records?|elements?|keys|lines|templates?)$/i;
const DATA_FILE = /\.(?:json|ya?ml|toml|csv|txt|md)$/i;
function filesPart(source) {
    const lines = new Map();
    source.items.forEach((item, index) => {
        const isData = source.bindings[index]?.rule.check === 'declared/data-files' || (0,bind_item_features/* itemFeatures */.Bu)(item).includes('<data-file>');
        if (!isData || item.polarity !== 'claim')
            return;
        const least = item.paths.length === 1 ? item.numbers.find(({ value, unit }) => COUNTED.test(unit) && Number.isInteger(value))?.value : undefined;
        for (const named of item.paths) {
            const path = pathHere(source, named);
            if (path === undefined || !DATA_FILE.test(path) || lines.has(path))
                continue;
            lines.set(path, `  - ${least === undefined ? (0,readiness_edit/* scalar */.d_)(path) : `{ path: ${(0,readiness_edit/* scalar */.d_)(path, true)}, min-items: ${least} }`} # ${placeOf(item.at)}`);
        }
    });
    return lines.size === 0 ? undefined : { text: `# Data files that production reads: there, tracked, and whole.\nfiles:\n${[...lines.values()].join('\n')}\n`, count: lines.size };
}
/** A path as this repository has it, where the checklist names it from a folder further up; undefined for patterns and places of the host. */
function pathHere({ has }, named) {
    const path = named.replace(/^\.\//, '');
    if (path.startsWith('/') || path.endsWith('/') || /[*?<>{}$\s]|(?:^|\/)\.\.(?:\/|$)/.test(path))
        return undefined;
    const folders = path.split('/');
    for (let from = 0; from < folders.length - 1; from++) {
        const shorter = folders.slice(from).join('/');
        if (has(shorter))
            return shorter;
    }
    return path;
}
/** Facts and contacts that the checklist leaves to be filled in. */
function blanksPart({ items, bindings }) {
    return ['facts', 'contacts'].flatMap((part) => {
        const lines = new Map();
        items.forEach((item, index) => {
            if (bindings[index]?.rule.check !== (part === 'facts' ? 'operations/declared-facts' : 'operations/contacts'))
                return;
            for (const blank of item.blanks) {
                const name = blank.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
                if (name !== '' && name.length <= 60 && !lines.has(name))
                    lines.set(name, `#   ${name}: "________" # ${placeOf(item.at)}`);
            }
        });
        const says = part === 'facts' ? 'What the checklist leaves to be filled in about the system' : 'Whom the checklist leaves to be named';
        return lines.size === 0 ? [] : [`# ${says}; take the "# " away once it is known.\n# ${part}:\n${[...lines.values()].join('\n')}\n`];
    });
}
/** A place as a comment may hold it. */
function placeOf({ path, line }) {
    return `${path.replace(/[^\x20-\x7e]/g, '?')}:${line}`;
}

;// CONCATENATED MODULE: ./lib/policy/first-readiness-file.js



const SCHEMA = 'https://raw.githubusercontent.com/readiness-dev/readiness/v1/schemas/readiness.schema.json';
const EXPLAINED = 'https://github.com/readiness-dev/readiness/blob/v1/docs/readiness-file.md';
/** A readiness file for a repository that has none: what runs in production and what its environment needs, as far as files tell, and what its checklist asks for. */
function firstReadinessFile(name, production, checklist) {
    const assumed = [];
    const told = checklist && checklistParts(checklist);
    const parts = [
        `# yaml-language-server: $schema=${SCHEMA}
# What "ready for production" means here, and who answers for it.
# Every key is explained at ${EXPLAINED}
version: 1

# recommended: what nearly everyone would act on. strict: every rule about files.
# production: also what only people know, as attestations.
profile: recommended
`,
        systemsPart(name, production, assumed),
        environmentPart(production, checklist ? askedVariables(checklist) : new Map(), assumed),
        ...(told?.parts ?? []),
        `# error, warning, notice or never: the lowest severity that fails the check.
gate:
  fail-on: error

# An exception is dated and has an owner: \`readiness waive RULE --owner WHO --reason WHY --expires DAY\` adds it.
waivers: []
`,
        told?.attestations ?? `# What only people know is attested: \`readiness attest RULE --owner WHO --evidence PATH|URL\` adds it.
attestations: []
`,
    ];
    assumed.push(...(told?.assumed ?? []));
    return { text: parts.filter((part) => part !== '').join('\n'), assumed };
}
function systemsPart(name, production, assumed) {
    const lines = [];
    const say = (sentence) => {
        assumed.push(sentence);
        lines.push(`      # ${sentence}`);
    };
    const system = production.systems.find((candidate) => candidate.production);
    const choice = system ? undefined : chosen(production);
    if (system) {
        say(`Assumed: production runs ${system.files.join(' and, laid over it, ')}.`);
        lines.push(`      compose: [${system.files.map((path) => (0,readiness_edit/* scalar */.d_)(path, true)).join(', ')}]`);
    }
    else if (choice) {
        say(`Assumed: production runs what ${choice.path} says.${choice.others.length > 0 ? ` It could also be ${choice.others.join(', ')}.` : ''}`);
        lines.push(`      ${choice.key}: ${(0,readiness_edit/* scalar */.d_)(choice.path)}`);
    }
    const env = production.envExamplesOf('').production;
    if (env.length > 0) {
        say(`Assumed: ${env.join(' and ')} ${env.length === 1 ? 'says' : 'say'} what production's environment is to be.`);
        lines.push(`      env: [${env.map((path) => (0,readiness_edit/* scalar */.d_)(path, true)).join(', ')}]`);
    }
    if (lines.length === 0) {
        assumed.push('Nothing here says what runs in production; name it under "systems" when there is something.');
        return '';
    }
    return `# What runs in production. A monorepo lists several systems, each with its root.
systems:
  - name: ${(0,readiness_edit/* scalar */.d_)(name)}
    production:
${lines.join('\n')}
`;
}
/** What runs where no compose file says so; of several candidates the one whose kind says most of it. */
function chosen({ deployments, ambiguities }) {
    const running = deployments.filter(({ standing, by }) => standing === 'production' && by !== 'compose');
    const candidates = running.length > 0 ? running : ambiguities.flatMap(({ candidates: open }) => deployments.filter(({ path, by }) => by !== 'compose' && open.some((candidate) => candidate.path === path)));
    const order = ['platform', 'unit', 'image'];
    const [first] = [...candidates].sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by) || (a.path < b.path ? -1 : 1));
    if (!first)
        return undefined;
    const others = [...new Set(ambiguities.flatMap(({ candidates: open }) => open.map(({ path }) => path)))].filter((path) => path !== first.path);
    return { key: first.by === 'image' ? 'dockerfile' : 'platform', path: first.path, others };
}
/** Keys without which production would not start, as far as its files ask for them, and those that a checklist names. */
function environmentPart(production, claimed, assumed) {
    const wanted = new Map();
    for (const deployment of production.deployments.filter(({ standing }) => standing === 'production')) {
        for (const variable of production.environmentOf(deployment).variables)
            if (isAsked(variable) && !wanted.has(variable.key))
                wanted.set(variable.key, variable.at);
    }
    const required = [...wanted].filter(([key]) => !claimed.has(key)).map(([key, at]) => `  ${key}: { required: true${(0,secret_name/* namesSecret */.L4)(key) ? ', secret: true' : ''} } # ${placeOf(at)}`);
    const lines = [...required, ...[...claimed].map(([key, { at, contract }]) => `  ${key}: ${wanted.has(key) ? contract.replace('documented-only', 'required') : contract} # ${placeOf(at)}`)];
    if (lines.length === 0)
        return '';
    assumed.push(`${lines.length === 1 ? 'One variable is' : `${lines.length} variables are`} taken to be ${claimed.size > 0 ? 'part of the contract of' : 'required in'} production; see "env".`);
    return `# What production's environment must hold, found where these files ask for it. Values can be held to more:
# equals, not, one-of, pattern, type, min, max, url, list, when, any-of, group.
env:
${lines.join('\n')}
`;
}
/** The host, or whoever fills in the production example, has to give it. */
function isAsked({ key, kind, source, value }) {
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(key))
        return false;
    if (kind === 'required')
        return true;
    if (source === 'compose' || source === 'platform')
        return kind === 'reference';
    return source === 'production-example' && ((0,secret_name/* namesSecret */.L4)(key) || kind === 'unset' || (value.known && /^<.*>$|^(x{4,}|change[-_]?me|your[-_].*)$/i.test(value.value)));
}

// EXTERNAL MODULE: ./lib/production/production.js + 40 modules
var production = __webpack_require__(4497);
// EXTERNAL MODULE: ./lib/report/printable.js
var printable = __webpack_require__(2037);
// EXTERNAL MODULE: ./lib/rules/bind-item.js + 2 modules
var bind_item = __webpack_require__(8487);
// EXTERNAL MODULE: ./lib/tree/source-text.js
var source_text = __webpack_require__(3463);
// EXTERNAL MODULE: ./lib/tree/tree.js
var tree_tree = __webpack_require__(8622);
// EXTERNAL MODULE: ./lib/tree/working-directory.js + 3 modules
var working_directory = __webpack_require__(5441);
// EXTERNAL MODULE: ./lib/command-line/check.js + 2 modules
var check = __webpack_require__(6656);
// EXTERNAL MODULE: ./lib/command-line/path-in-tree.js
var path_in_tree = __webpack_require__(5312);
// EXTERNAL MODULE: ./lib/command-line/readiness-text.js
var readiness_text = __webpack_require__(1512);
;// CONCATENATED MODULE: ./lib/command-line/init.js

















/** Writes a first readiness file from what is found, and says what it assumed. Never over one that is there. @throws ConfigurationError, UnreadableRootError */
async function init(given, streams) {
    const [root = '.', ...more] = given.operands;
    if (more.length > 0)
        throw new configuration_error/* ConfigurationError */.j('init takes one root');
    if ((0,external_node_fs_.statSync)(root, { throwIfNoEntry: false })?.isFile())
        throw new configuration_error/* ConfigurationError */.j(`${root} is a file; a root is a folder`);
    const tree = (0,working_directory.workingDirectory)(root);
    const options = (0,check/* judgeOptions */.SR)(root, tree, given);
    if (tree.has(options.config))
        throw new configuration_error/* ConfigurationError */.j(`${options.config} is there already; init never writes over it`);
    const checklist = given.from === undefined ? undefined : await checklistNamed(root, tree, given.from, options);
    const { text, assumed } = firstReadinessFile(nameOf(root), (0,production/* productionOf */.z)(tree, (0,documents/* documentsOf */.u)(tree), []), checklist);
    // What is written must read back as a valid file.
    await (0,policy_for/* policyFor */.K)(tree, { ...options, configText: text });
    (0,readiness_text/* writeReadiness */.a)(root, { source: (0,source_text/* fileText */.CG)(options.config, ''), fresh: true }, text, given.dryRun, streams);
    for (const sentence of assumed)
        streams.error(`${(0,printable/* printable */.g$)(sentence)}\n`);
    if (!given.dryRun)
        streams.error(`Next: read ${options.config}, then run \`readiness check\`.\n`);
    return check/* EXIT */.dc.pass;
}
/** A checklist of the root with its lines bound to rules. @throws ConfigurationError where it cannot be read */
async function checklistNamed(root, tree, file, options) {
    const source = tree.read((0,path_in_tree/* pathInTree */.H)(root, tree, file));
    if ((0,tree_tree/* isProblem */.AN)(source))
        throw new configuration_error/* ConfigurationError */.j(source.message, source.path, source.line);
    const { content } = (0,checklist/* parseChecklist */.W2)((0,checklist_status/* withoutStatus */.Lh)(source));
    const items = content?.items ?? [];
    if (items.length === 0)
        throw new configuration_error/* ConfigurationError */.j(`no line of ${source.path} claims anything, so there is nothing to make a readiness file from`);
    const { rules } = await (0,policy_for/* policyFor */.K)(tree, { ...options, profile: 'production' });
    return { path: source.path, items, bindings: (0,bind_item/* bindChecklist */.AU)({ items, repaired: false }, rules.map(({ rule }) => rule)), has: (path) => tree.has(path), today: options.today };
}
/** The folder's name, as far as it can be one of a system. */
function nameOf(root) {
    return (0,external_node_path_.basename)((0,external_node_path_.resolve)(root)).replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '') || 'system';
}


/***/ }),

/***/ 5312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ pathInTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3303);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8400);




/** A file as the tree calls it: named from the root on, or from where the user stands. @throws ConfigurationError */
function pathInTree(root, tree, file) {
    const fromRoot = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    const fromHere = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    const found = [fromRoot, fromHere].find((path) => tree.has(path));
    if (found !== undefined)
        return found;
    if ([(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file), file].some((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory()))
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`${file} is a folder; name the checklist in it`);
    const exists = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file), file].some((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }));
    if (exists)
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`${file} is not among the files of ${root}: it lies elsewhere, or git ignores it`);
    throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`${file} is not there${(0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(file, tree.entries.filter(({ path }) => /\.(md|markdown)$/i.test(path)).map(({ path }) => path))}`);
}


/***/ }),

/***/ 1512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readinessText),
/* harmony export */   a: () => (/* binding */ writeReadiness)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3303);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2037);
/* harmony import */ var _report_render_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3234);
/* harmony import */ var _tree_source_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3463);
/* harmony import */ var _tree_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8622);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3961);








/** The readiness file of a root as it is written; a new one holds the version alone. @throws ConfigurationError */
function readinessText(tree, config) {
    const entry = tree.entries.find(({ path }) => path === config);
    if (!entry)
        return { source: (0,_tree_source_text_js__WEBPACK_IMPORTED_MODULE_5__/* .fileText */ .CG)(config, 'version: 1\n'), fresh: true };
    if (entry.kind === 'link')
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`${config} is a link; nothing is written through it`);
    const source = tree.read(config);
    if ((0,_tree_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .isProblem */ .AN)(source))
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(source.message, source.path, source.line);
    return { source, fresh: false };
}
/** Writes a readiness file, or shows what would change. @throws ConfigurationError where it cannot be written */
function writeReadiness(root, { source, fresh }, after, dryRun, streams) {
    const { path } = source;
    if (dryRun) {
        streams.out((0,_report_render_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDiff */ .i)(path, fresh ? '' : source.text, after));
        return;
    }
    const reason = fresh ? created((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), after) : (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceFile */ .f)(root, { path, before: source.text, after });
    if (reason !== undefined)
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`${path} ${reason}, so nothing was written`);
    streams.error((0,_report_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(`readiness: ${path} ${fresh ? 'was made' : 'was changed'}.`) + '\n');
}
/** Makes a file that is not there yet, never through a link. Returns why it could not. */
function created(file, text) {
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx', 0o644);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, text);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
        return undefined;
    }
    catch (error) {
        const { code } = error;
        return code === 'EEXIST' ? 'is there already' : `cannot be written (${code ?? String(error)})`;
    }
}


/***/ }),

/***/ 3961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _tree_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4180);
/* harmony import */ var _tree_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8622);




const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/**
 * Gives a file of the root its new text, byte order mark and permissions kept. The whole file is put in the place of
 * the old one, so that a link to it elsewhere keeps what it had and nobody reads half of it. Returns why it was not written.
 */
function replaceFile(root, { path, before, after }) {
    try {
        const base = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root));
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, path);
        if (!file.startsWith(base + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file))
            return 'lies behind a link';
        const { bytes, mode } = readOwn(file);
        const read = (0,_tree_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D)(path, bytes);
        if ((0,_tree_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isProblem */ .AN)(read) || read.text !== before)
            return 'has changed in the meantime';
        const mark = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : Buffer.alloc(0);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        writeBeside(file, Buffer.concat([mark, Buffer.from(after, 'utf8')]), mode);
        return undefined;
    }
    catch (error) {
        const { code } = error;
        return code === 'ELOOP' ? 'is a link' : `cannot be written (${code ?? String(error)})`;
    }
}
function readOwn(file) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!stat.isFile())
            throw new Error('no regular file');
        return { bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor), mode: stat.mode & 0o7777 };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function writeBeside(file, bytes, mode) {
    const fresh = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file).slice(0, 40)}.${process.pid}.readiness`);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(fresh, 'wx', 0o600);
    try {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, bytes);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(descriptor, mode);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fresh, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 7771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bA: () => (/* binding */ withEntries),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   tV: () => (/* binding */ withValues)
/* harmony export */ });
/* harmony import */ var _documents_located_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2201);
/* harmony import */ var _documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8536);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3303);



/** Adds entries to a list of a readiness file; all that stands there stays as it is. @throws ConfigurationError where its YAML cannot be read */
function withEntries(source, list, entries) {
    const { text } = source;
    const lines = text.split('\n');
    const entry = listEntry(source, list);
    const value = entry?.value;
    const ending = text.includes('\r\n') ? '\r' : '';
    const put = (after, indent, before = []) => {
        const added = [...before, ...entries.flatMap((written) => blockLines(written, indent))].map((line) => line + ending);
        return [...lines.slice(0, after), ...added, ...lines.slice(after)].join('\n');
    };
    if (!entry || !value) {
        const end = lines.at(-1)?.trim() === '' ? lines.length - 1 : lines.length;
        if (end === lines.length)
            lines.push('');
        return put(end, '  ', end > 0 && (lines[end - 1] ?? '').trim() !== '' ? ['', `${list}:`] : [`${list}:`]);
    }
    if (value.kind === 'sequence' && !value.flow && value.items.length > 0)
        return put(lastLineOf(value), indentOf(lines, value));
    if (value.kind === 'scalar' || (value.kind === 'sequence' && value.items.length === 0)) {
        lines[entry.key.at.line - 1] = lines[entry.key.at.line - 1].replace(/:\s*(\[\s*\]|~|null)?/, ':');
        return put(entry.key.at.line, '  ');
    }
    return withFlowEntries(text, source, value, entries);
}
/** Gives an entry of a list written as a block other values; what it does not name is kept. Undefined where it is written in another way. */
function withValues(source, list, index, values) {
    const node = listEntry(source, list)?.value;
    const entry = node?.kind === 'sequence' ? node.items[index] : undefined;
    if (entry?.kind !== 'mapping' || !(0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlockMapping */ .O2)(entry))
        return undefined;
    const lines = source.text.split('\n');
    const indent = ' '.repeat(entry.at.column - 1);
    const ending = source.text.includes('\r\n') ? '\r' : '';
    // From the last line up, so that places above stay what they are.
    const known = values.flatMap(([key, value]) => (typeof value === 'string' && (0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(entry, key) ? [{ at: (0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(entry, key).key.at.line, key, value }] : []));
    for (const { at, key, value } of known) {
        const replaced = replacedValue(lines[at - 1], key, value);
        if (replaced === undefined)
            return undefined;
        lines[at - 1] = replaced;
    }
    const added = values.filter(([key]) => !(0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(entry, key)).flatMap((pair) => blockLines([pair], indent, ''));
    const others = values.filter(([key, value]) => typeof value !== 'string' && (0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(entry, key));
    if (others.length > 0)
        return undefined;
    lines.splice(entry.at.endLine, 0, ...added.map((line) => line + ending));
    return lines.join('\n');
}
function listEntry(source, list) {
    const { roots, problems } = (0,_documents_located_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(source);
    if (problems[0])
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(problems[0].message, problems[0].path, problems[0].line);
    const root = roots[0];
    if (root && (root.kind !== 'mapping' || !(0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlockMapping */ .O2)(root)))
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`${source.path} is not written a key a line; add the entry by hand`, source.path, 1);
    return (0,_documents_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(root, list);
}
/** The line the last entry ends on; comments behind it stay behind it. */
function lastLineOf(list) {
    return Math.max(...list.items.map(({ at }) => at.endLine));
}
function indentOf(lines, list) {
    for (const { at } of list.items) {
        const dash = /^(\s*)-/.exec(lines[at.line - 1] ?? '');
        if (dash)
            return dash[1];
    }
    return '  ';
}
function blockLines(entry, indent, dash = '- ') {
    return entry.map(([key, value], index) => `${indent}${index === 0 ? dash : ' '.repeat(dash.length)}${key}: ${typeof value === 'string' ? scalar(value) : flowMapping(value)}`);
}
function flowMapping(figures) {
    return `{ ${Object.entries(figures).map(([name, value]) => `${scalar(name)}: ${value}`).join(', ')} }`;
}
function withFlowEntries(text, source, list, entries) {
    const lines = text.split('\n');
    // The closing bracket is the last thing of the list.
    const last = lines[list.at.endLine - 1].lastIndexOf(']');
    if (last < 0)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`${source.path} has this list in a form that cannot be added to; add the entry by hand`, source.path, list.at.line);
    const flow = entries.map((entry) => `, { ${entry.map(([key, value]) => `${key}: ${typeof value === 'string' ? scalar(value, true) : flowMapping(value)}`).join(', ')} }`).join('');
    const line = lines[list.at.endLine - 1];
    lines[list.at.endLine - 1] = line.slice(0, last).trimEnd().replace(/,$/, '') + flow + line.slice(last);
    return lines.join('\n');
}
/** The line with the key's value replaced, comment kept; undefined where the value is not one word or quoted text on that line. */
function replacedValue(line, key, value) {
    const match = /^(\s*(?:-\s+)?[\w-]+:\s+)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#|>&*{[][^#]*?)(\s*(?:\s#.*)?\r?)$/.exec(line);
    if (!match || !match[1].includes(`${key}:`))
        return undefined;
    return `${match[1]}${scalar(value)}${match[3]}`;
}
/** A value as YAML reads it back as the same text: plain where that is unmistakable, in quotes otherwise. */
function scalar(value, inFlow = false) {
    const plain = /^[\w./-][\w ./():;+-]*$/.test(value) && !/: |\s#|:$|\s$/.test(value) && !/^(true|false|null|yes|no|on|off|~|[-+]?[\d.][\d_.,e+-]*|-|---.*|\.\.\..*)$/i.test(value) && !value.startsWith('- ');
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) || (plain && !(inFlow && /[,[\]{}]/.test(value))))
        return value;
    return JSON.stringify(value);
}


/***/ }),

/***/ 5742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ maskerFor),
/* harmony export */   qL: () => (/* binding */ maskedLine)
/* harmony export */ });
/* unused harmony export maskedValue */
/* harmony import */ var _checks_secrets_secret_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4259);
/* harmony import */ var _checks_secrets_secret_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);
/* harmony import */ var _documents_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9774);



/** Characters of a secret that may be shown. */
const SHOWN = 4;
const LOGIN = /(:\/\/[^\s/:@"']{0,200}:)([^\s/@"']{1,500})(@)/g;
const ASSIGNMENT = /([A-Za-z_][\w.-]{0,120})(["']?\s{0,8}(?::-|[:=])\s{0,8}["']?)((?!\$)[^\s"'#,;}\\]{1,2000})/g;
const LONG_WORD = /[\w+/=.~-]{24,2000}/g;
/** Masks what is a secret by its name or form, and the values of names that the team declares to be secret. */
function maskerFor(declared) {
    const names = new Set(declared);
    const isSecret = (name) => (0,_checks_secrets_secret_name_js__WEBPACK_IMPORTED_MODULE_1__/* .namesSecret */ .L4)(name) || names.has(name);
    const line = (text) => (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTokens */ .N_)(text)
        .replace(LOGIN, (whole, before, password, after) => (isGiven(password) ? before + hidden(password) + after : whole))
        .replace(ASSIGNMENT, (whole, name, sign, value) => (isSecret(name) && isGiven(value) ? name + sign + hidden(value) : whole))
        .replace(LONG_WORD, (word) => ((0,_checks_secrets_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .looksRandom */ .EZ)(word) ? hidden(word) : word));
    return {
        line,
        value(name, value) {
            const text = isSecret(name) && isGiven(value) ? hidden(value) : line(value);
            return { text, masked: text !== value };
        },
    };
}
const BY_FORM = maskerFor([]);
/** A value as it may be shown where nothing is declared. */
function maskedValue(name, value) {
    return BY_FORM.value(name, value);
}
/** A line of text as it may be shown where nothing is declared. */
function maskedLine(line) {
    return BY_FORM.line(line);
}
/** A value of its own, not one that is fetched from elsewhere. */
function isGiven(value) {
    return value !== '' && !/^["']?([$?+]|<|\{\{|\/|\.\/)/.test(value) && !/^(true|false|null|none|yes|no)$/i.test(value) && !value.includes('…');
}
function hidden(value) {
    return `${value.length > 2 * SHOWN ? value.slice(0, SHOWN) : ''}…`;
}


/***/ }),

/***/ 3234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ renderDiff)
/* harmony export */ });
/* harmony import */ var _masking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5742);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2037);


/** Unchanged lines shown around what changed. */
const CONTEXT = 2;
/** How far apart two texts may run before the rest of both counts as changed, in lines. */
const MAX_APART = 100;
/** What changes in a file, in the form of a unified diff, to be read by people: secrets are cut, control characters shown. */
function renderDiff(path, before, after) {
    const [old, fresh] = [linesOf(before), linesOf(after)];
    const shown = (sign, line) => sign + (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)((0,_masking_js__WEBPACK_IMPORTED_MODULE_0__/* .maskedLine */ .qL)(line));
    const hunks = stretches(old, fresh).map(({ before: from, removed, after: to, added }) => {
        const lead = Math.min(from, CONTEXT);
        const trail = Math.min(old.length - from - removed, CONTEXT);
        return [
            `@@ -${from - lead + 1},${lead + removed + trail} +${to - lead + 1},${lead + added + trail} @@`,
            ...old.slice(from - lead, from).map((line) => shown(' ', line)),
            ...old.slice(from, from + removed).map((line) => shown('-', line)),
            ...fresh.slice(to, to + added).map((line) => shown('+', line)),
            ...old.slice(from + removed, from + removed + trail).map((line) => shown(' ', line)),
        ].join('\n');
    });
    const name = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path);
    return [`--- a/${name}`, `+++ b/${name}`, ...hunks].join('\n') + '\n';
}
function linesOf(text) {
    const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
function stretches(old, fresh) {
    const found = [];
    let before = 0;
    let after = 0;
    while (before < old.length || after < fresh.length) {
        if (before < old.length && old[before] === fresh[after]) {
            before++;
            after++;
            continue;
        }
        const [removed, added] = apart(old, fresh, before, after);
        found.push({ before, removed, after, added });
        before += removed;
        after += added;
    }
    return found;
}
/** The fewest lines to leave out of both until they agree again. */
function apart(old, fresh, before, after) {
    for (let total = 1; total <= MAX_APART; total++) {
        for (let removed = 0; removed <= total; removed++) {
            const [left, right] = [before + removed, after + total - removed];
            if (left > old.length || right > fresh.length)
                continue;
            if (left === old.length && right === fresh.length)
                return [removed, total - removed];
            if (left < old.length && old[left] === fresh[right])
                return [removed, total - removed];
        }
    }
    return [old.length - before, fresh.length - after];
}


/***/ })

};
