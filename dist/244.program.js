export const id = 244;
export const ids = [244];
export const modules = {

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2037);

/** Zero-width space, written as an entity: breaks what GitHub would turn into a mention, a reference or a link. */
const BREAK = '&#8203;';
/** Text of the repository as prose in GitHub's Markdown: nothing of it formats, mentions, links, or is HTML. */
function prose(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()|~]/g, (character) => `\\${character}`)
        .replace(/[@#]/g, (character) => character + BREAK)
        .replace(/:\/\//g, `:${BREAK}//`)
        .replace(/\b(www|GH)([.-])/gi, `$1${BREAK}$2`);
}
/** Text as a code span whose fence is longer than any run of backticks inside; a bar is escaped for tables. */
function code(text) {
    const inner = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).replace(/\|/g, '\\|');
    const runs = inner.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const pad = inner.startsWith('`') || inner.endsWith('`') || inner.trim() === '' ? ' ' : '';
    return `${fence}${pad}${inner}${pad}${fence}`;
}
/** A sentence of a rule, whose words between backticks become code spans; all else is prose. */
function sentence(text) {
    const parts = text.split('`');
    // Backticks that do not pair come from the repository: then none of them means anything.
    if (parts.length % 2 === 0)
        return prose(text);
    return parts.map((part, index) => (index % 2 === 0 ? prose(part) : part === '' ? '' : code(part))).join('');
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

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SUMMARY_BYTES: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   markOf: () => (/* binding */ markOf),
/* harmony export */   placeOf: () => (/* binding */ placeOf),
/* harmony export */   renderMarkdown: () => (/* binding */ renderMarkdown),
/* harmony export */   ruleName: () => (/* binding */ ruleName)
/* harmony export */ });
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5777);
/* harmony import */ var _rules_area_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2890);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5265);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9414);




/** GitHub drops a step summary beyond 1 MiB as a whole; this leaves room. */
const SUMMARY_BYTES = 1_000_000;
/** The report as a page: ready or not, what blocks, where and what to do; then every area with its passes and their evidence. */
function renderMarkdown(report, options = {}) {
    const page = new Page(options.maxBytes ?? SUMMARY_BYTES);
    const place = (at) => placeOf(at, options);
    const blocking = report.findings.filter(({ fingerprint }) => report.blocking.has(fingerprint));
    const others = report.findings.filter((finding) => !report.blocking.has(finding.fingerprint) && finding.state !== 'waived' && finding.state !== 'unknown');
    const undecided = report.findings.filter((finding) => finding.state === 'unknown' && !report.blocking.has(finding.fingerprint));
    const waived = report.findings.filter(({ state }) => state === 'waived');
    page.add(headline(report, blocking.length));
    loosened(page, report);
    if (blocking.length > 0)
        table(page, `### What blocks`, blocking, place);
    if (report.problems.length > 0) {
        page.add('\n### What could not be read\n');
        for (const { path, line, message } of report.problems)
            page.row(`- ${place({ path, line, endLine: line, column: 1 })}: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(message)}\n`);
    }
    folded(page, `Also found, and does not block: ${others.length}`, others, place);
    folded(page, `Could not be decided: ${undecided.length}`, undecided, place);
    folded(page, `Waived: ${waived.length}`, waived, place);
    phases(page, report, place);
    if (report.notes.length > 0)
        page.add(`\n${report.notes.map((note) => `> ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(note)}\n`).join('>\n')}`);
    return page.end();
}
/** Collects text up to a size; rows beyond it are counted instead, and the end says so. */
class Page {
    parts = [];
    limit;
    bytes = 0;
    omitted = 0;
    constructor(maxBytes) {
        this.limit = maxBytes - 400;
    }
    /** A part that opens or closes something. */
    add(text) {
        this.parts.push(text);
        this.bytes += Buffer.byteLength(text);
    }
    /** A line that may be left out where the page is full. */
    row(text) {
        if (this.bytes + Buffer.byteLength(text) > this.limit * 0.9)
            this.omitted++;
        else
            this.add(text);
    }
    end() {
        if (this.omitted > 0)
            this.add(`\n**${(0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(this.omitted, 'line')} left out here for size; the JSON report holds everything.**\n`);
        return this.parts.join('');
    }
}
function headline(report, blocking) {
    const { counts } = report;
    const looked = report.rules.filter(({ state }) => state !== 'not-applicable').length;
    const verdict = report.verdict === 'fail'
        ? `## ❌ Not ready for production\n\n**${(0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'}.**`
        : looked === 0
            ? '## ⚪ Nothing to judge\n\n**No rule applies to what is here.**'
            : counts.unknown > 0
                ? '## ⚠️ Nothing blocks, but not everything could be decided\n\n'
                : '## ✅ Ready: nothing blocks\n\n';
    const numbers = [(0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(counts.error, 'error'), (0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(counts.warning, 'warning'), (0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(counts.notice, 'notice'), `${counts.unknown} unknown`, `${counts.waived} waived`];
    return `${verdict} ${numbers.join(', ')}. Score ${report.score} of 100, from ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(looked, 'rule')} that ${looked === 1 ? 'applies' : 'apply'} (profile ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(report.policy.profile)}).\n`;
}
/** What a reviewer must not miss: that the pull request excuses itself. */
function loosened(page, report) {
    if (report.loosened.length === 0)
        return;
    page.add('\n### ⚠️ This pull request asks for less than its target branch\n\n');
    for (const change of report.loosened)
        page.row(`- ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(change)}\n`);
}
const MARKS = { error: '🔴', warning: '🟠', notice: '🔵' };
/** Two columns of text and no more: with the place in one of its own, long paths push the last one out of sight. */
function table(page, title, findings, place) {
    page.add(`\n${title}\n\n| | Where, and what was found | ${findings.every(({ waiver }) => waiver) ? 'Why it is waived' : 'What to do'} |\n| --- | --- | --- |\n`);
    for (const finding of findings) {
        const related = finding.related.map(({ at, message }) => `<br>see ${place(at)}: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(message)}`).join('');
        page.row(`| ${markOf(finding)} | ${place(finding.at)}<br>${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(finding.message)}${related}<br><sub>${ruleName(finding)}</sub> | ${finding.waiver ? excuse(finding.waiver) : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(finding.fix)} |\n`);
    }
}
/** Severity at a glance, and in a word; never torn apart. */
function markOf({ severity, state }) {
    return `${MARKS[severity]}&nbsp;${state === 'fail' ? severity : state}`;
}
function excuse({ reason, owner, written }) {
    return `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(reason)} ${owner === undefined ? 'Until' : `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(owner)}, until`} ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(written)}.`;
}
/** The rule's id, linked to its page where it has one. */
function ruleName({ rule, page }) {
    return page === undefined ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule) : `[${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule)}](${page})`;
}
function folded(page, title, findings, place) {
    if (findings.length === 0)
        return;
    page.add(`\n<details><summary><b>${title}</b></summary>\n`);
    table(page, '', findings, place);
    page.add('\n</details>\n');
}
const PHASE_TITLES = { 'before-deploy': 'Before deploy', 'go-live': 'Go-live', 'after-deploy': 'After deploy', recurring: 'Recurring' };
/** Phase by phase and, in each, area by area: what is satisfied, with its evidence or whose word stands for it, and what is not. */
function phases(page, report, place) {
    const blocking = new Set(report.findings.filter(({ fingerprint }) => report.blocking.has(fingerprint)).map(({ rule }) => rule));
    const applying = report.rules.filter(({ state }) => state !== 'not-applicable');
    for (const phase of _rules_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .PHASES */ .ZG) {
        const rules = applying.filter((rule) => rule.phase === phase);
        if (rules.length === 0)
            continue;
        page.add(`\n### ${PHASE_TITLES[phase]}: ${rules.filter(isSatisfied).length} of ${rules.length} satisfied\n`);
        for (const area of Object.keys(_rules_area_js__WEBPACK_IMPORTED_MODULE_0__/* .AREAS */ .x))
            areaSection(page, area, rules.filter((rule) => rule.area === area), blocking, place);
    }
    const silent = report.rules.filter(({ state }) => state === 'not-applicable').length;
    if (silent > 0)
        page.add(`\n${(0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(silent, 'rule')} found nothing to apply to.\n`);
}
function areaSection(page, area, rules, blocking, place) {
    if (rules.length === 0)
        return;
    const satisfied = rules.filter(isSatisfied).length;
    page.add(`\n<details><summary>${satisfied === rules.length ? '✅' : rules.some(({ id }) => blocking.has(id)) ? '❌' : '⚠️'} <b>${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(_rules_area_js__WEBPACK_IMPORTED_MODULE_0__/* .AREAS */ .x[area])}</b>: ${satisfied} of ${rules.length} satisfied</summary>\n\n`);
    for (const rule of rules)
        page.row(ruleLine(rule, place));
    page.add('\n</details>\n');
}
function isSatisfied({ state }) {
    return state === 'pass' || state === 'attested';
}
const STATES = {
    pass: '✅',
    attested: '✅ attested:',
    fail: '❌',
    missing: '❌ missing:',
    expired: '❌ expired:',
    unknown: '❔ could not be decided:',
    waived: '➖ waived:',
    'not-applicable': '',
};
const SHOWN_EVIDENCE = 4;
function ruleLine(rule, place) {
    const places = rule.evidence.slice(0, SHOWN_EVIDENCE).map(place).join(', ');
    const more = rule.evidence.length > SHOWN_EVIDENCE ? ` and ${rule.evidence.length - SHOWN_EVIDENCE} more` : '';
    const { answer } = rule;
    const whose = answer ? `, by ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(answer.by)}${answer.until === undefined ? '' : ` until ${answer.until}`}` : '';
    return `- ${STATES[rule.state]} ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(rule.title)}${whose}${places === '' ? '' : ` (${places}${more})`}\n`;
}
/** A place as code, with a link to it where its address is known. */
function placeOf({ path, line }, { urlOf }) {
    const text = (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${path}:${line}`);
    return urlOf ? `[${text}](${urlOf(path, line)})` : text;
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


/***/ })

};
