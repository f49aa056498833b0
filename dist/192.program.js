export const id = 192;
export const ids = [192];
export const modules = {

/***/ 2192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fix: () => (/* binding */ fix)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/policy/policy-for.js + 1 modules
var policy_for = __webpack_require__(701);
// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(3303);
// EXTERNAL MODULE: ./lib/documents/documents.js + 47 modules
var documents_documents = __webpack_require__(7966);
// EXTERNAL MODULE: ./lib/documents/kind.js
var kind = __webpack_require__(4890);
// EXTERNAL MODULE: ./lib/production/production.js + 40 modules
var production = __webpack_require__(4497);
// EXTERNAL MODULE: ./lib/tree/first-index.js
var first_index = __webpack_require__(5271);
// EXTERNAL MODULE: ./lib/tree/source-text.js
var source_text = __webpack_require__(3463);
;// CONCATENATED MODULE: ./lib/rules/edits.js


/**
 * Makes what mends of one file's text can be made. Where two want the same place the first is made and the other is left,
 * so is one that finds another text than it expects.
 */
function withEdits(text, mends) {
    const starts = (0,source_text/* lineStarts */._$)(text);
    const taken = [];
    const made = [];
    for (const { of, edits } of mends) {
        const changes = edits.map((edit) => changeOf(text, starts, edit));
        const possible = changes.filter((change) => change !== undefined);
        if (possible.length < changes.length || possible.length === 0 || !insertAll(taken, possible))
            continue;
        made.push(of);
    }
    return { text: applied(text, taken), made };
}
function changeOf(text, starts, edit) {
    const { at, written, behindLine } = edit;
    const place = (0,source_text/* offsetAt */.HA)(text, starts, at.line, at.column);
    if (place === undefined)
        return undefined;
    const start = behindLine ? lineEndAt(text, place) : place;
    if (!behindLine && !text.startsWith(written, start))
        return undefined;
    const end = behindLine ? start : start + written.length;
    return { start, end, replacement: edit.replacement.replaceAll('\n', lineBreakAt(text, start)) };
}
/** Offset of the CR LF or LF that ends the line, or the text's end. */
function lineEndAt(text, offset) {
    const newline = text.indexOf('\n', offset);
    if (newline < 0)
        return text.length;
    return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}
/** How the line ends that holds an offset, or the one before it where it is the last. */
function lineBreakAt(text, offset) {
    const next = text.indexOf('\n', offset);
    const newline = next < 0 ? text.lastIndexOf('\n') : next;
    return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}
/** Takes changes into those sorted by place; all or, where one shares so much as an edge with another, none. */
function insertAll(taken, changes) {
    const inserted = [];
    for (const change of changes) {
        const index = (0,first_index/* firstIndex */.v)(taken, ({ start }) => start > change.start);
        const before = taken[index - 1];
        const after = taken[index];
        if ((before && before.end >= change.start) || (after && after.start <= change.end)) {
            for (const earlier of inserted)
                taken.splice(taken.indexOf(earlier), 1);
            return false;
        }
        taken.splice(index, 0, change);
        inserted.push(change);
    }
    return true;
}
function applied(text, changes) {
    const pieces = [];
    let behind = 0;
    for (const { start, end, replacement } of changes) {
        pieces.push(text.slice(behind, start), replacement);
        behind = end;
    }
    return pieces.join('') + text.slice(behind);
}

// EXTERNAL MODULE: ./lib/rules/evaluate.js
var evaluate = __webpack_require__(9304);
// EXTERNAL MODULE: ./lib/tree/tree.js
var tree_tree = __webpack_require__(8622);
;// CONCATENATED MODULE: ./lib/tree/with-texts.js

/** The tree as if these files had other texts. */
function withTexts(tree, texts) {
    if (texts.size === 0)
        return tree;
    const sources = new Map();
    for (const [path, text] of texts)
        sources.set(path, (0,source_text/* fileText */.CG)(path, text));
    return { ...tree, read: (path) => sources.get(path) ?? tree.read(path) };
}

// EXTERNAL MODULE: ./lib/policy/waivers.js
var waivers = __webpack_require__(9787);
;// CONCATENATED MODULE: ./lib/policy/mend.js








/** What is mended next to something else waits for the next round; more of them than any rules can follow each other. */
const MAX_ROUNDS = 12;
/** Mends what the policy's rules find and can mend, round by round until nothing is left to do, all of it in memory. */
function mend(tree, policy, options) {
    const kinds = new Map(tree.entries.map(({ path, kind }) => [path, kind]));
    const texts = new Map();
    const findings = [];
    const links = new Set();
    // A file that an edit would break is left as it was, whatever else might be mended in it.
    const refused = new Set();
    let unsafeLeft = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const current = withTexts(tree, texts);
        const found = mendsOf(current, policy, options);
        unsafeLeft = found.unsafeLeft;
        const made = [];
        const changed = new Map();
        for (const [path, mends] of found.byPath) {
            if (kinds.get(path) === 'link')
                links.add(path);
            if (kinds.get(path) !== 'file' || refused.has(path))
                continue;
            const source = current.read(path);
            if ((0,tree_tree/* isProblem */.AN)(source))
                continue;
            const mended = withEdits(source.text, mends);
            if (mended.text === source.text)
                continue;
            changed.set(path, mended.text);
            made.push(...mended.made);
        }
        const broken = brokenBy(current, changed);
        for (const path of broken) {
            refused.add(path);
            changed.delete(path);
        }
        findings.push(...made.filter(({ at }) => !broken.has(at.path)));
        for (const [path, text] of changed)
            texts.set(path, text);
        if (changed.size === 0 && broken.size === 0)
            break;
    }
    return { files: filesOf(tree, texts), findings, unsafeLeft, links: [...links].sort() };
}
function mendsOf(tree, policy, { unsafe, today }) {
    const documents = (0,documents_documents/* documentsOf */.u)(tree);
    const project = { tree, documents, production: (0,production/* productionOf */.z)(tree, documents, policy.systems), declared: policy.declared, today };
    const byPath = new Map();
    let unsafeLeft = 0;
    for (const { rule } of policy.rules) {
        const waiverOf = (0,waivers/* waiverFor */.Q)(policy, rule.id, today);
        for (const { state, at, edits = [] } of (0,evaluate/* evaluate */._)(rule, project).outcomes) {
            const path = edits[0]?.at.path;
            if (state !== 'fail' || path === undefined || waiverOf(at) || edits.some((edit) => edit.at.path !== path))
                continue;
            if (!unsafe && edits.some(({ safe }) => !safe))
                unsafeLeft++;
            else {
                const mends = byPath.get(path) ?? [];
                mends.push({ of: { rule, at }, edits });
                byPath.set(path, mends);
            }
        }
    }
    return { byPath, unsafeLeft };
}
/** The changed files of which less can be read than before. */
function brokenBy(tree, changed) {
    if (changed.size === 0)
        return new Set();
    const before = problemsByPath(tree);
    const after = problemsByPath(withTexts(tree, changed));
    return new Set([...changed.keys()].filter((path) => (after.get(path) ?? 0) > (before.get(path) ?? 0)));
}
function problemsByPath(tree) {
    const documents = (0,documents_documents/* documentsOf */.u)(tree);
    const counts = new Map();
    for (const { path, problems } of kind/* DOCUMENT_KINDS */.q6.flatMap((kind) => documents.of(kind)))
        counts.set(path, (counts.get(path) ?? 0) + problems.length);
    return counts;
}
function filesOf(tree, texts) {
    const files = [...texts].flatMap(([path, after]) => {
        const source = tree.read(path);
        return (0,tree_tree/* isProblem */.AN)(source) || source.text === after ? [] : [{ path, before: source.text, after }];
    });
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/policy/nearest.js
var nearest = __webpack_require__(8400);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/printable.js
var printable = __webpack_require__(2037);
// EXTERNAL MODULE: ./lib/report/render-diff.js
var render_diff = __webpack_require__(3234);
// EXTERNAL MODULE: ./lib/tree/working-directory.js + 3 modules
var working_directory = __webpack_require__(5441);
// EXTERNAL MODULE: ./lib/command-line/check.js + 2 modules
var check = __webpack_require__(6656);
// EXTERNAL MODULE: ./lib/command-line/replace-file.js
var replace_file = __webpack_require__(3961);
;// CONCATENATED MODULE: ./lib/command-line/fix.js











/** Mends in a root's files what is mechanical to mend, or shows it. @throws ConfigurationError, UnreadableRootError */
async function fix(given, streams) {
    if (given.operands.length > 1)
        throw new configuration_error/* ConfigurationError */.j(`fix takes one root and ${given.operands.length} are given`);
    if (given.format !== 'text')
        throw new configuration_error/* ConfigurationError */.j(`fix has no --format ${given.format}, only text`);
    if (given.output !== undefined)
        throw new configuration_error/* ConfigurationError */.j('fix has no --output; what it says goes to standard output');
    const root = given.operands[0] ?? '.';
    if ((0,external_node_fs_.statSync)(root, { throwIfNoEntry: false })?.isFile())
        throw new configuration_error/* ConfigurationError */.j(`${root} is a file; a root is a folder`);
    const tree = (0,working_directory.workingDirectory)(root);
    const { today } = (0,check/* judgeOptions */.SR)(root, tree, given);
    const mended = mend(tree, await policyToFix(root, tree, given), { unsafe: given.unsafe, today });
    const failed = given.dryRun ? showAll(mended.files, streams) : writeAll(root, mended, streams);
    for (const path of mended.links)
        streams.error(`${(0,printable/* printable */.g$)(`readiness: ${path} is a link; nothing is written through it`)}\n`);
    streams.error(`${summary(mended, given, failed)}\n`);
    return failed.size > 0 ? check/* EXIT */.dc.couldNotLook : check/* EXIT */.dc.pass;
}
/** The policy that holds here, or that one rule of it; asked for by its name, a rule need not be in the profile. */
async function policyToFix(root, tree, given) {
    const options = (0,check/* judgeOptions */.SR)(root, tree, given);
    if (given.rule === undefined)
        return (0,policy_for/* policyFor */.K)(tree, options);
    const policy = await (0,policy_for/* policyFor */.K)(tree, { ...options, profile: 'strict' });
    const rules = policy.rules.filter(({ rule }) => rule.id === given.rule || rule.formerly.includes(given.rule));
    if (rules.length === 0)
        throw new configuration_error/* ConfigurationError */.j(`--rule: no rule "${given.rule}" is in force here${(0,nearest/* didYouMean */.a)(given.rule, policy.rules.map(({ rule }) => rule.id))}`);
    return { ...policy, rules };
}
function showAll(files, streams) {
    for (const { path, before, after } of files)
        streams.out((0,render_diff/* renderDiff */.i)(path, before, after));
    return new Set();
}
/** Writes every file it can; returns those it could not write. */
function writeAll(root, { files, findings }, streams) {
    const failed = new Set();
    for (const file of files) {
        const reason = (0,replace_file/* replaceFile */.f)(root, file);
        if (reason === undefined) {
            const own = findings.filter(({ at }) => at.path === file.path);
            for (const { rule, at } of own)
                streams.out(`${(0,printable/* printable */.g$)(`${at.path}:${at.line}: ${rule.id}: ${rule.title}`)}\n`);
        }
        else {
            failed.add(file.path);
            streams.error(`${(0,printable/* printable */.g$)(`readiness: ${file.path} ${reason}, so it was left as it is`)}\n`);
        }
    }
    return failed;
}
function summary({ files, findings, unsafeLeft }, { dryRun, unsafe }, failed) {
    const changes = findings.filter(({ at }) => !failed.has(at.path)).length;
    const done = changes === 0 ? 'Nothing to change.' : `${(0,plural/* plural */.L)(changes, 'change')} in ${(0,plural/* plural */.L)(files.length - failed.size, 'file')}${dryRun ? ', not written' : ''}.`;
    return unsafe || unsafeLeft === 0 ? done : `${done} ${unsafeLeft} more with --unsafe; read those before you keep them.`;
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
