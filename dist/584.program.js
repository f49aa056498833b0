export const id = 584;
export const ids = [584];
export const modules = {

/***/ 7125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findingsOfRule)
/* harmony export */ });
/* harmony import */ var _tree_grouped_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9390);
/* harmony import */ var _tree_once_per_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7973);


/** What a rule found, in the report's order. Gone through once a report: hundreds of rules ask, and findings may be many. */
function findingsOfRule(report, id) {
    return byRule(report).get(id) ?? [];
}
const byRule = (0,_tree_once_per_js__WEBPACK_IMPORTED_MODULE_0__/* .oncePer */ .P)(({ findings }) => (0,_tree_grouped_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupedBy */ .m)(findings, ({ rule }) => rule));


/***/ }),

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

/***/ 2584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _findings_of_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7125);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5265);
/* harmony import */ var _masking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5742);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9414);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2037);





const LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/** GitHub keeps this many results of an upload. */
const MAX_RESULTS = 5000;
/** GitHub keeps this many places of a result. */
const MAX_RELATED = 100;
/** Longest name and longest description of a rule that GitHub takes, in characters. */
const MAX_NAME = 255;
const MAX_DESCRIPTION = 1024;
/** The report as SARIF 2.1.0, for code scanning. Waived findings are suppressed, not left out. */
function renderSarif(report) {
    const shown = report.findings.slice(0, MAX_RESULTS);
    const rules = report.rules.filter(({ id }) => (0,_findings_of_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOfRule */ .I)(report, id).length > 0);
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Readiness',
                        version: report.tool.version,
                        semanticVersion: report.tool.version,
                        informationUri: 'https://github.com/readiness-dev/readiness',
                        rules: rules.map((rule) => descriptor(rule, (0,_findings_of_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOfRule */ .I)(report, rule.id)[0])),
                    },
                },
                results: shown.map((finding) => result(finding, indexes.get(finding.rule))),
                invocations: [
                    {
                        // Where no rule was asked, nothing was judged.
                        executionSuccessful: report.rules.length > 0,
                        toolExecutionNotifications: [
                            ...report.problems.map(({ path, line, message }) => ({ level: 'warning', message: { text: plain(message) }, locations: [location(path, line)] })),
                            ...(report.findings.length > shown.length ? [{ level: 'warning', message: { text: `${(0,_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .L)(report.findings.length - shown.length, 'finding')} left out here for size; the JSON report holds everything.` } }] : []),
                        ],
                    },
                ],
                columnKind: 'utf16CodeUnits',
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
/** What is the same for every finding of the rule; what one of them asks for is told with it. */
function descriptor({ id, title, area, severity }, { why, page }) {
    const [name, heading, reason] = [(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(plain(id.slice(id.lastIndexOf('/') + 1)), MAX_NAME), (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(plain(title), MAX_DESCRIPTION), (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(plain(why), MAX_DESCRIPTION)];
    return {
        id,
        name,
        shortDescription: { text: heading },
        fullDescription: { text: reason },
        ...(page !== undefined && { helpUri: page }),
        help: {
            text: page === undefined ? reason : `${reason}\n\nExamples and options: ${page}`,
            markdown: `${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(why)}${page === undefined ? '' : `\n\n[Examples and options](${page})`}`,
        },
        defaultConfiguration: { level: LEVELS[severity] },
        properties: { tags: [area], precision: 'high', 'problem.severity': severity === 'notice' ? 'recommendation' : severity },
    };
}
function result(finding, ruleIndex) {
    const related = finding.related.slice(0, MAX_RELATED);
    const fixes = fixesOf(finding);
    return {
        ruleId: finding.rule,
        ruleIndex,
        level: finding.state === 'unknown' ? 'note' : LEVELS[finding.severity],
        message: { text: [`${plain(finding.message)}.`, plain(finding.fix), ...related.map((place, index) => `See ${link(`${place.at.path}:${place.at.line}`, index + 1)}: ${plain(place.message)}.`)].join(' ') },
        locations: [location(finding.at.path, finding.at.line, finding.at.endLine, finding.at.column)],
        ...(related.length > 0 && { relatedLocations: related.map((place, index) => ({ id: index + 1, ...location(place.at.path, place.at.line), message: { text: plain(place.message) } })) }),
        ...(fixes.length > 0 && { fixes }),
        partialFingerprints: { 'readiness/v1': finding.fingerprint },
        suppressions: finding.state === 'waived' ? [{ kind: finding.waiver?.lines ? 'inSource' : 'external', status: 'accepted', ...(finding.waiver && { justification: plain(finding.waiver.reason) }) }] : [],
    };
}
/** Text of the repository: nothing of it becomes a link. */
function plain(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .wellFormed */ .ES)((0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text)).replaceAll('](', '] (');
}
/** The name of a place that leads to it; where brackets of its own would end it early, the name alone. */
function link(name, id) {
    return /[[\]\\]/.test(name) ? plain(name) : `[${plain(name)}](${id})`;
}
function location(path, startLine, endLine = startLine, startColumn) {
    return { physicalLocation: { artifactLocation: artifact(path), region: { startLine, endLine, ...(startColumn !== undefined && { startColumn }) } } };
}
function artifact(path) {
    return { uri: (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .wellFormed */ .ES)(path).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
/** What mends a finding, where that takes no thought, names the columns, and shows no secret. */
function fixesOf({ edits, fix }) {
    if (edits.length === 0 || edits.some((edit) => !edit.safe || edit.behindLine || (0,_masking_js__WEBPACK_IMPORTED_MODULE_1__/* .maskedLine */ .qL)(edit.replacement) !== edit.replacement))
        return [];
    const paths = [...new Set(edits.map(({ at }) => at.path))];
    return [{ description: { text: plain(fix) }, artifactChanges: paths.map((path) => ({ artifactLocation: artifact(path), replacements: edits.filter(({ at }) => at.path === path).map(replacement) })) }];
}
function replacement({ at, written, replacement }) {
    const lines = written.split('\n');
    const last = lines.at(-1);
    const endColumn = lines.length === 1 ? at.column + written.length : last.length + 1;
    return { deletedRegion: { startLine: at.line, startColumn: at.column, endLine: at.line + lines.length - 1, endColumn }, insertedContent: { text: (0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .wellFormed */ .ES)(replacement) } };
}


/***/ })

};
