export const id = 901;
export const ids = [901];
export const modules = {

/***/ 5901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checklist: () => (/* binding */ checklist)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/documents/markdown-blocks.js
var markdown_blocks = __webpack_require__(5108);
// EXTERNAL MODULE: ./lib/judge.js + 2 modules
var judge = __webpack_require__(1035);
;// CONCATENATED MODULE: ./lib/policy/checklist-ticks.js
const BOX = /^([\s>]*(?:[-*+]|\d{1,9}[.)])\s+)\[[ ]?\](?=\s)/;
const BALLOT = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?)\u2610/;
const TASK = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]?\]\s|[\u2610\u2611])/;
const EVIDENCE = /^<!--\s*readiness:\s*[\w./-]{1,100}(?:\s[^<>]{0,300})?-->$/;
/**
 * The text with the boxes of proven tasks ticked, each with its evidence as a comment at the end of its line; an
 * earlier comment is brought up to date. Nothing is unticked, and all else stays as it is, byte for byte.
 */
function withTicks(text, proven) {
    if (proven.length === 0)
        return text;
    const lines = text.split('\n');
    for (const each of proven) {
        const line = lines[each.line - 1];
        if (line !== undefined && TASK.test(line))
            lines[each.line - 1] = withEvidence(line.replace(BOX, '$1[x]').replace(BALLOT, '$1\u2611'), each);
    }
    return lines.join('\n');
}
function withEvidence(line, { rule, place }) {
    const end = endOfText(line);
    const last = line.lastIndexOf('<!--', end);
    const earlier = last >= 0 && EVIDENCE.test(line.slice(last, end)) ? last : end;
    const bare = line.slice(0, earlier).trimEnd();
    // Inside of code or of a comment that goes on below, a comment would be text.
    if (bare.split('`').length % 2 === 0 || bare.lastIndexOf('<!--') > bare.lastIndexOf('-->'))
        return line;
    const shown = place && /^[\x21-\x7e]+$/.test(place.path) && !/--|[<>]/.test(place.path) ? ` ${place.path}:${place.line}` : '';
    return `${bare} <!-- readiness: ${rule}${shown} -->${line.slice(end)}`;
}
/** Where the text of a line ends: blanks or a backslash behind it break the line, and the line's end may be two characters. */
function endOfText(line) {
    let end = line.length;
    while (end > 0 && /[\s\\]/.test(line[end - 1]))
        end--;
    return end;
}

// EXTERNAL MODULE: ./lib/policy/configuration-error.js
var configuration_error = __webpack_require__(3303);
// EXTERNAL MODULE: ./lib/report/masking.js
var masking = __webpack_require__(5742);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/printable.js
var printable = __webpack_require__(2037);
// EXTERNAL MODULE: ./lib/policy/checklist-stand.js
var checklist_stand = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/policy/checklist-verdict.js + 9 modules
var checklist_verdict = __webpack_require__(8679);
// EXTERNAL MODULE: ./lib/rules/bind-item.js + 2 modules
var bind_item = __webpack_require__(8487);
;// CONCATENATED MODULE: ./lib/report/render-checklist.js






/** How people read a state. */
const SPOKEN = {
    true: 'true',
    contradicted: 'contradicted',
    'unticked-but-proven': 'proven, not ticked',
    'attestation-missing': 'not attested',
    unbound: 'not bound',
    unknown: 'unknown',
};
const COUNTED = { ...SPOKEN, 'unticked-but-proven': 'proven and not ticked', 'attestation-missing': 'without an attestation', unbound: 'not bound to a rule' };
/** An open task that the repository does not show either is no claim, and nothing is wrong with it. */
function spoken({ item, state }) {
    return state === 'true' && (0,checklist_stand/* standOf */._f)(item) === 'open' ? 'still open' : SPOKEN[state];
}
/** A line's words and a sentence, as they are shown, in characters. */
const TEXT_WIDTH = 160;
const SENTENCE_WIDTH = 400;
function countsOfStates(verdicts) {
    const counts = Object.fromEntries(checklist_verdict/* CLAIM_STATES */.G.map((state) => [state, 0]));
    for (const { state } of verdicts)
        counts[state]++;
    return counts;
}
/** The contradiction that was found on a line, where the policy asks for it. */
function findingAt({ findings }, { item: { at } }) {
    return findings.find((finding) => finding.state !== 'unknown' && finding.at.path === at.path && finding.at.line === at.line);
}
/** Every line with its state, its rule, the reason for both, and the place that shows it; then the totals. */
function checklistText(judgement, { quiet }) {
    const masker = (0,masking/* maskerFor */.LL)(judgement.secrets);
    const shown = (text, width) => (0,printable/* printable */.g$)((0,printable/* shortened */.vI)(masker.line(text), width));
    const files = judgement.held.map(({ source, verdicts }) => {
        const bound = verdicts.filter(({ state }) => (quiet ? state === 'contradicted' : state !== 'unbound'));
        const unbound = quiet ? [] : verdicts.filter(({ state }) => state === 'unbound');
        return [
            (0,printable/* printable */.g$)(source.path),
            ...bound.flatMap((verdict) => boundLines(verdict, judgement, shown)),
            ...(unbound.length > 0 ? [`  Not bound to a rule, so nobody looked (${unbound.length}):`, ...unbound.map(({ item }) => `  ${String(item.at.line).padStart(5)}  ${shown(item.text, TEXT_WIDTH)}`)] : []),
            `  ${totals(verdicts)}`,
            '',
        ].join('\n');
    });
    const blocking = judgement.blocking.size;
    return `${files.join('\n')}${blocking > 0 ? `${(0,plural/* plural */.L)(blocking, 'contradiction')} ${blocking === 1 ? 'fails' : 'fail'} the gate.\n` : ''}`;
}
function boundLines(verdict, judgement, shown) {
    const { item, binding, reason, places } = verdict;
    const finding = findingAt(judgement, verdict);
    const waived = finding?.state === 'waived' ? ' (waived)' : '';
    const lead = ' '.repeat(9);
    return [
        `  ${String(item.at.line).padStart(5)}  ${(spoken(verdict) + waived).padEnd(18)}  ${binding?.rule.id ?? ''}`,
        `${lead}${shown(item.text, TEXT_WIDTH)}`,
        ...(binding ? [`${lead}bound: ${shown(binding.reason, SENTENCE_WIDTH)}${binding.confidence === 'likely' ? ' (likely)' : ''}`] : []),
        ...(reason === '' ? [] : [`${lead}found: ${shown(reason, SENTENCE_WIDTH)}`]),
        ...places.map(({ at, message }) => `${lead}see ${(0,printable/* printable */.g$)(`${at.path}:${at.line}`)}${message === '' || message === reason ? '' : `: ${shown(message, SENTENCE_WIDTH)}`}`),
    ];
}
function totals(verdicts) {
    if (verdicts.length === 0)
        return 'No line of it claims anything.';
    const counts = countsOfStates(verdicts);
    return `${(0,plural/* plural */.L)(verdicts.length, 'line')}: ${checklist_verdict/* CLAIM_STATES */.G.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${COUNTED[state]}`).join(', ')}.`;
}
/** The same for programs. */
function checklistJson(judgement, root) {
    const masker = (0,masking/* maskerFor */.LL)(judgement.secrets);
    const line = (verdict) => {
        const { item, binding, state, reason, places } = verdict;
        return {
            line: item.at.line,
            text: masker.line(item.text),
            mark: item.mark,
            kind: item.kind,
            polarity: item.polarity,
            state,
            waived: findingAt(judgement, verdict)?.state === 'waived',
            rule: binding?.rule.id ?? null,
            confidence: binding?.confidence ?? null,
            bound: binding ? masker.line(binding.reason) : null,
            found: masker.line(reason),
            places: places.map(({ at, message }) => ({ path: at.path, line: at.line, message: masker.line(message) })),
        };
    };
    const checklists = judgement.held.map(({ source, checklist, verdicts }) => ({ path: source.path, repaired: checklist.repaired, counts: countsOfStates(verdicts), lines: verdicts.map(line) }));
    const problems = judgement.unread.map(({ path, line: at, message }) => ({ path, line: at, message }));
    return `${JSON.stringify({ version: 1, root, verdict: judgement.blocking.size > 0 ? 'fail' : 'pass', checklists, problems }, null, 2)}\n`;
}
/** Why a line is bound to its rule, or is not, and what came of it. */
function lineExplanation({ source, checklist: { items }, verdicts }, line, rules, secrets) {
    const masker = (0,masking/* maskerFor */.LL)(secrets);
    const shown = (text) => (0,printable/* printable */.g$)((0,printable/* shortened */.vI)(masker.line(text), SENTENCE_WIDTH));
    const found = verdicts.filter(({ item }) => item.at.line === line);
    if (found.length === 0)
        return `${(0,printable/* printable */.g$)(source.path)}:${line} claims nothing: it is no item of a list, no row and no line of a block that could be so or not.\n`;
    return found.map((verdict) => explanationOf(verdict, (0,bind_item/* explainBinding */.$x)(verdict.item, rules, (0,bind_item/* parentsOf */.fY)(verdict.item, items)), shown)).join('\n');
}
function explanationOf(verdict, { candidates, unknownMarker }, shown) {
    const { item, binding, reason, places } = verdict;
    const list = (name, values) => (values.length === 0 ? [] : [`  ${name}: ${values.map(shown).join(', ')}`]);
    return [
        `${(0,printable/* printable */.g$)(`${item.at.path}:${item.at.line}`)}  ${shown(item.text)}`,
        `  read as: ${item.kind}, ${item.mark === 'none' ? 'without a mark' : item.mark}, ${item.polarity}`,
        ...list('under', item.headings),
        ...list('names', [...item.keys.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)), ...item.paths, ...item.commands, ...item.ports.map((port) => `port ${port}`), ...item.numbers.map(({ value, unit }) => `${value} ${unit}`.trim())]),
        binding ? `  bound to ${binding.rule.id} (${binding.confidence}): ${shown(binding.reason)}` : '  bound to nothing: no rule is far enough ahead of the others',
        ...(unknownMarker === undefined ? [] : [`  its marker names ${shown(unknownMarker)}, which no rule is called`]),
        ...candidates.filter(({ rule }) => rule.id !== binding?.rule.id).map(({ rule, score, reason: why, passedOver }) => `  considered ${rule.id} (${score.toFixed(1)}): ${shown(why)}${passedOver === undefined ? '' : `; passed over: ${shown(passedOver)}`}`),
        `  ${spoken(verdict)}${reason === '' ? '' : `: ${shown(reason)}`}`,
        ...places.map(({ at, message }) => `    see ${(0,printable/* printable */.g$)(`${at.path}:${at.line}`)}${message === '' ? '' : `: ${shown(message)}`}`),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/report/render-diff.js
var render_diff = __webpack_require__(3234);
// EXTERNAL MODULE: ./lib/tree/working-directory.js + 3 modules
var working_directory = __webpack_require__(5441);
// EXTERNAL MODULE: ./lib/command-line/check.js + 2 modules
var check = __webpack_require__(6656);
// EXTERNAL MODULE: ./lib/command-line/mistake-line.js
var mistake_line = __webpack_require__(8157);
// EXTERNAL MODULE: ./lib/command-line/path-in-tree.js
var path_in_tree = __webpack_require__(5312);
// EXTERNAL MODULE: ./lib/command-line/replace-file.js
var replace_file = __webpack_require__(3961);
;// CONCATENATED MODULE: ./lib/command-line/checklist.js















/** Holds the lines of Markdown checklists to the repository: prints what each came to, or writes it down. @throws ConfigurationError, UnreadableRootError */
async function checklist(given, streams) {
    refuseMixed(given);
    const root = given.root ?? '.';
    if ((0,external_node_fs_.statSync)(root, { throwIfNoEntry: false })?.isFile())
        throw new configuration_error/* ConfigurationError */.j(`--root: ${root} is a file; a root is a folder`);
    const tree = (0,working_directory.workingDirectory)(root);
    const named = given.operands.map((file) => (0,path_in_tree/* pathInTree */.H)(root, tree, file));
    const judgement = await (0,judge/* judgeChecklists */.Xn)(tree, named, (0,check/* judgeOptions */.SR)(root, tree, given));
    if (judgement.held.length + judgement.unread.length === 0)
        throw new configuration_error/* ConfigurationError */.j('no checklist was found; name the file, or list it under "checklists" in the readiness file');
    for (const { path, line, message } of judgement.unread)
        streams.error(`${(0,mistake_line/* mistakeLine */.t)({ path, line, message })}\n`);
    for (const { source } of judgement.held)
        if (source.text.length > markdown_blocks/* MAX_MARKDOWN */.B)
            streams.error(`${(0,printable/* printable */.g$)(`readiness: of ${source.path} only the first ${markdown_blocks/* MAX_MARKDOWN */.B} characters were read`)}\n`);
    if (judgement.held.length === 0)
        return check/* EXIT */.dc.couldNotLook;
    if (given.explain !== undefined)
        return explained(given.explain, judgement, streams);
    if (given.write || given.status)
        return written(root, tree, judgement, given, streams);
    if (given.format === 'json')
        streams.out(checklistJson(judgement, root.replaceAll('\\', '/')));
    else
        streams.out(checklistText(judgement, given));
    return judgement.blocking.size > 0 ? check/* EXIT */.dc.fail : check/* EXIT */.dc.pass;
}
function refuseMixed({ format, output, explain, write, status, dryRun }) {
    if (format !== 'text' && format !== 'json')
        throw new configuration_error/* ConfigurationError */.j(`checklist has no --format ${format}, only text and json`);
    if (output !== undefined)
        throw new configuration_error/* ConfigurationError */.j('checklist has no --output; what it says goes to standard output');
    const writes = write || status;
    if (explain !== undefined && writes)
        throw new configuration_error/* ConfigurationError */.j('--explain writes nothing; give it without --write and --status');
    if (format === 'json' && (writes || explain !== undefined))
        throw new configuration_error/* ConfigurationError */.j('--format json goes with the plain listing only');
    if (dryRun && !writes)
        throw new configuration_error/* ConfigurationError */.j('--dry-run goes with --write or --status');
}
/** `LINE`, or `FILE:LINE` where several checklists are there. */
function explained(where, { held, rules, secrets }, streams) {
    const [, path, digits] = /^(?:(.+):)?([1-9]\d{0,8})$/.exec(where) ?? [];
    if (digits === undefined)
        throw new configuration_error/* ConfigurationError */.j(`--explain: read "${where}", accepted is the number of a line, or FILE:LINE`);
    const [only, ...others] = path === undefined ? held : held.filter(({ source }) => source.path === path);
    if (!only)
        throw new configuration_error/* ConfigurationError */.j(`--explain: ${path} is none of the checklists: ${held.map(({ source }) => source.path).join(', ')}`);
    if (others.length > 0)
        throw new configuration_error/* ConfigurationError */.j(`--explain: there are ${held.length} checklists; write FILE:${digits} or name the file: ${held.map(({ source }) => source.path).join(', ')}`);
    streams.out(lineExplanation(only, Number(digits), rules, secrets));
    return check/* EXIT */.dc.pass;
}
async function written(root, tree, judgement, given, streams) {
    let failed = false;
    for (const held of judgement.held) {
        const { path, text: before } = held.source;
        if (tree.entries.some((entry) => entry.path === path && entry.kind === 'link'))
            throw new configuration_error/* ConfigurationError */.j(`${path} is a link; nothing is written through it`);
        const ticked = given.write ? withTicks(before, provenLines(held)) : before;
        const after = given.status ? (await __webpack_require__.e(/* import() */ 104).then(__webpack_require__.bind(__webpack_require__, 1104))).withStatus(ticked, held, (0,masking/* maskerFor */.LL)(judgement.secrets)) : ticked;
        if (given.write)
            sayWhatStays(held, streams);
        if (after === before) {
            streams.error(`${(0,printable/* printable */.g$)(path)}: nothing to change.\n`);
        }
        else if (given.dryRun)
            streams.out((0,render_diff/* renderDiff */.i)(path, before, after));
        else {
            const reason = (0,replace_file/* replaceFile */.f)(root, { path, before, after });
            failed ||= reason !== undefined;
            streams.error(`${(0,printable/* printable */.g$)(reason === undefined ? `${path} was changed.` : `readiness: ${path} ${reason}, so it was left as it is`)}\n`);
        }
    }
    return failed ? check/* EXIT */.dc.couldNotLook : check/* EXIT */.dc.pass;
}
/** The tasks that the repository proves, whether they are ticked yet or not. */
function provenLines({ verdicts }) {
    return verdicts.flatMap(({ item, binding, state, places }) => {
        const proven = state === 'unticked-but-proven' || (state === 'true' && item.mark === 'ticked');
        return proven && binding && item.kind === 'task' ? [{ line: item.at.line, rule: binding.rule.id, place: places.find(({ at }) => at.path !== item.at.path)?.at }] : [];
    });
}
/** Ticks are never taken back in silence: what is contradicted is for people to decide. */
function sayWhatStays({ source, verdicts }, streams) {
    const contradicted = verdicts.filter(({ state }) => state === 'contradicted');
    for (const { item, reason, places } of contradicted) {
        const [place] = places;
        streams.error(`${(0,printable/* printable */.g$)(`${source.path}:${item.at.line}: left as it is, although the repository shows otherwise: ${reason}${place ? ` (${place.at.path}:${place.at.line})` : ''}`)}\n`);
    }
    if (contradicted.length > 0)
        streams.error(`${(0,plural/* plural */.L)(contradicted.length, 'line')} of ${(0,printable/* printable */.g$)(source.path)} ${contradicted.length === 1 ? 'waits' : 'wait'} for somebody to decide.\n`);
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
