export const id = 232;
export const ids = [232];
export const modules = {

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

/***/ 8232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waive: () => (/* binding */ waive)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1035);
/* harmony import */ var _policy_policy_for_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(701);
/* harmony import */ var _checks_attestation_days_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8205);
/* harmony import */ var _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3303);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8400);
/* harmony import */ var _policy_readiness_edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7771);
/* harmony import */ var _report_plural_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9414);
/* harmony import */ var _tree_working_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5441);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6656);
/* harmony import */ var _readiness_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1512);










const REASON_OF_ALL = 'There when Readiness was adopted; to be mended by the day it expires.';
/** Writes down dated exceptions: for one rule, or for everything that is found now. @throws ConfigurationError, UnreadableRootError */
async function waive(given, streams) {
    const { rule: name, root } = operandsOf(given);
    const { written, all } = given;
    for (const needed of ['owner', 'expires', ...(all ? [] : ['reason'])])
        if (!written.has(needed))
            throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`waive needs --${needed}${needed === 'expires' ? ', the last day it holds' : needed === 'owner' ? ', who answers for it' : ', why it is acceptable for now'}`);
    const tree = (0,_tree_working_directory_js__WEBPACK_IMPORTED_MODULE_4__.workingDirectory)(root);
    const options = (0,_check_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeOptions */ .SR)(root, tree, given);
    const expires = written.get('expires');
    if (!(0,_checks_attestation_days_js__WEBPACK_IMPORTED_MODULE_7__/* .isDay */ .N)(expires))
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`--expires: "${expires}" is no day of the calendar; write it as YYYY-MM-DD`);
    if (expires < options.today)
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`--expires: ${expires} has passed; nothing would be waived`);
    const read = (0,_readiness_text_js__WEBPACK_IMPORTED_MODULE_6__/* .readinessText */ .A)(tree, options.config);
    const { findings, rules } = await (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(tree, { ...options, clock: 'schedule' });
    if (!all && !rules.some(({ id }) => id === name))
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(`no rule "${name}" is in force here${(0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .didYouMean */ .a)(name, rules.map(({ id }) => id))}`);
    const present = findings.filter(({ rule, state }) => state !== 'waived' && (all ? !rule.startsWith('policy/') : rule === name));
    const entries = all ? placesOf(present).map((place) => entryOf(place, written, REASON_OF_ALL)) : [entryOf({ rule: name, path: written.get('path') }, written, '')];
    if (entries.length === 0) {
        streams.error('Nothing is found here that could be waived.\n');
        return _check_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .dc.pass;
    }
    const after = (0,_policy_readiness_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .withEntries */ .bA)(read.source, 'waivers', entries);
    await (0,_policy_policy_for_js__WEBPACK_IMPORTED_MODULE_1__/* .policyFor */ .K)(tree, { ...options, configText: after });
    (0,_readiness_text_js__WEBPACK_IMPORTED_MODULE_6__/* .writeReadiness */ .a)(root, read, after, given.dryRun, streams);
    streams.error(`${(0,_report_plural_js__WEBPACK_IMPORTED_MODULE_9__/* .plural */ .L)(entries.length, 'waiver')} until ${expires}, for ${(0,_report_plural_js__WEBPACK_IMPORTED_MODULE_9__/* .plural */ .L)(all ? present.length : present.filter(({ at }) => within(at.path, written.get('path'))).length, 'finding')}.\n`);
    return _check_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .dc.pass;
}
function operandsOf({ operands, all }) {
    if (all) {
        if (operands.length > 1)
            throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j('waive --all takes one root and no rule');
        return { rule: '', root: operands[0] ?? '.' };
    }
    const [rule, root = '.', ...more] = operands;
    if (rule === undefined)
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j('waive needs a rule, or --all for everything that is found now');
    if (more.length > 0)
        throw new _policy_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j('waive takes a rule and one root');
    return { rule, root };
}
/** Each rule and file once. */
function placesOf(findings) {
    const places = new Map(findings.map(({ rule, at }) => [JSON.stringify([rule, at.path]), { rule, path: at.path }]));
    return [...places.values()].sort((a, b) => (a.rule === b.rule ? (a.path < b.path ? -1 : 1) : a.rule < b.rule ? -1 : 1));
}
function entryOf({ rule, path }, written, reason) {
    return [
        ['rule', rule],
        ...(path === undefined ? [] : [['path', path]]),
        ['reason', written.get('reason') ?? reason],
        ['owner', written.get('owner')],
        ['expires', written.get('expires')],
    ];
}
function within(path, folder) {
    return folder === undefined || path === folder || path.startsWith(`${folder.replace(/(?<!\/)\/+$/, '')}/`);
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

/***/ 9414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ plural)
/* harmony export */ });
/** `1 error`, `2 errors`, `0 errors`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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
