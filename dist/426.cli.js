export const id = 426;
export const ids = [426];
export const modules = {

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

/***/ 9426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderText: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2037);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);


/** Columns the text is laid out for; the same everywhere, so that a log can be compared. */
const WIDTH = 80;
/** Characters of a source line that are shown. */
const CODE_WIDTH = 72;
const CODES = { red: '31', yellow: '33', blue: '36', green: '32', dim: '2', bold: '1' };
/** The report for a terminal: a code frame, what was found and what to type for each finding; problems; one line of total. */
function renderText(report, options) {
    const paint = (style, text) => (options.color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
    const shown = report.findings.filter((finding) => finding.state !== 'waived' && (!options.quiet || report.blocking.has(finding.fingerprint)));
    const parts = shown.map((finding) => findingText(finding, report, options, paint));
    const problems = options.quiet ? [] : report.problems.filter((problem) => !shown.some((finding) => finding.at.path === problem.path && finding.at.line === problem.line));
    if (problems.length > 0)
        parts.push(problems.map((problem) => `${paint('yellow', 'not looked at')}  ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(`${problem.path}:${problem.line}`)}\n${wrapped((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(problem.message), '  ')}\n`).join(''));
    if (!options.quiet && report.notes.length > 0)
        parts.push(report.notes.map((note) => `${wrapped((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(note), '  ')}\n`).join(''));
    return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${totalLine(report, paint)}\n`;
}
const STYLES = { error: 'red', warning: 'yellow', notice: 'blue' };
function findingText(finding, report, options, paint) {
    const word = finding.state === 'fail' ? finding.severity : finding.state;
    const blocking = report.blocking.has(finding.fingerprint) ? '' : paint('dim', '  (does not block)');
    const lines = [`${paint(finding.state === 'unknown' ? 'yellow' : STYLES[finding.severity], word)}  ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(`${finding.at.path}:${finding.at.line}:${finding.at.column}`)}  ${paint('dim', finding.rule)}${blocking}`];
    lines.push(...codeFrame(finding, options, paint));
    lines.push(wrapped(paint('bold', (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(finding.message)), '  '));
    for (const place of finding.related)
        lines.push(wrapped(`see ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(`${place.at.path}:${place.at.line}`)}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(place.message)}`, '    '));
    lines.push(wrapped(`fix: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(finding.fix)}`, '  '));
    return `${lines.join('\n')}\n`;
}
/** The line the finding stands on, with a mark below the column. */
function codeFrame(finding, options, paint) {
    const line = options.source(finding.at.path)?.text.split('\n', finding.at.line)[finding.at.line - 1]?.replace(/\r$/, '');
    if (line === undefined || line.trim() === '')
        return [];
    const number = String(finding.at.line);
    const code = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(line.replace(/\t/g, ' ')), CODE_WIDTH);
    const frame = [`  ${paint('dim', `${number} |`)} ${code}`];
    const column = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(line.slice(0, finding.at.column - 1).replace(/\t/g, ' ')).length;
    if (column < code.length)
        frame.push(`  ${' '.repeat(number.length)} ${paint('dim', '|')} ${' '.repeat(column)}${paint(STYLES[finding.severity], '^')}`);
    return frame;
}
function totalLine(report, paint) {
    const { counts } = report;
    const found = [(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .L)(counts.error, 'error'), (0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .L)(counts.warning, 'warning'), (0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .L)(counts.notice, 'notice')];
    if (counts.unknown > 0)
        found.push(`${counts.unknown} unknown`);
    if (counts.waived > 0)
        found.push(`${counts.waived} waived`);
    const verdict = report.verdict === 'pass' ? paint('green', 'Pass') : paint('red', 'Not ready');
    const passed = report.rules.filter((rule) => rule.state === 'pass' || rule.state === 'attested').length;
    return `${verdict} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(report.root)}: ${found.join(', ')}; ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .L)(passed, 'rule')} satisfied, score ${report.score}/100.`;
}
/** Breaks at blanks so that no line is wider than the page; escape codes do not count. */
function wrapped(text, indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && visible(`${indent}${line} ${word}`) > WIDTH) {
            lines.push(indent + line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, indent + line].join('\n');
}
function visible(text) {
    // eslint-disable-next-line no-control-regex
    return text.replace(/\u001b\[\d+m/g, '').length;
}


/***/ })

};
