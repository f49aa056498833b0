export const id = 426;
export const ids = [426];
export const modules = {

/***/ 5742:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var maskerFor=(function(declared) {
    const names = new Set(declared);
    const isSecret = ((name) => (0,_checks_secrets_secret_name_js__WEBPACK_IMPORTED_MODULE_1__/* .namesSecret */ .L4)(name) || names.has(name));
    const line = ((text) => (0,_documents_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutTokens */ .N_)(text)
        .replace(LOGIN, (whole, before, password, after) => (isGiven(password) ? before + hidden(password) + after : whole))
        .replace(ASSIGNMENT, ((whole, name, sign, value) => (isSecret(name) && isGiven(value) ? name + sign + hidden(value) : whole)))
        .replace(LONG_WORD, ((word) => ((0,_checks_secrets_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .looksRandom */ .EZ)(word) ? hidden(word) : word))));
    return {
        line,
        value(name, value) {
            const text = isSecret(name) && isGiven(value) ? hidden(value) : line(value);
            return { text, masked: text !== value };
        },
    };
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: (() => (/* binding */ maskerFor)),
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


/***/ })),

/***/ 9414:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var plural=(function(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: (() => (/* binding */ plural))
/* harmony export */ });
/** `1 error`, `2 errors`, `0 errors`. */



/***/ })),

/***/ 9426:
/***/ (((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {var renderText=(function(report, options) {
    const masker = (0,_masking_js__WEBPACK_IMPORTED_MODULE_0__/* .maskerFor */ .LL)(report.secrets);
    const paint = ((style, text) => (options.color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text));
    const shown = report.findings.filter(((finding) => finding.state !== 'waived' && (!options.quiet || report.blocking.has(finding.fingerprint))));
    const parts = shown.map(((finding) => findingText(finding, report, options, paint, masker)));
    const told = new Set(shown.map((({ at }) => `${at.line}:${at.path}`)));
    const problems = options.quiet ? [] : report.problems.filter(({ path, line }) => !told.has(`${line}:${path}`));
    if (problems.length > 0)
        parts.push(problems.map((problem) => `${paint('yellow', 'not looked at')}  ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${problem.path}:${problem.line}`)}\n${wrapped((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(problem.message), '  ')}\n`).join(''));
    if (!options.quiet && report.notes.length > 0)
        parts.push(report.notes.map(((note) => `${wrapped((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(note), '  ')}\n`)).join(''));
    return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${totalLine(report, paint)}\n`;
}),findingText=(function(finding, report, options, paint, masker) {
    const word = finding.state === 'fail' ? finding.severity : finding.state;
    const blocking = report.blocking.has(finding.fingerprint) ? '' : paint('dim', `  (${finding.blocks === 'schedule' && report.clock === 'merge' ? 'blocks the scheduled run only' : finding.blocksFrom === undefined ? 'does not block' : `does not block before ${finding.blocksFrom}`})`);
    const lines = [`${paint(finding.state === 'unknown' ? 'yellow' : STYLES[finding.severity], word)}  ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${finding.at.path}:${finding.at.line}:${finding.at.column}`)}  ${paint('dim', finding.rule)}${blocking}`];
    lines.push(...codeFrame(finding, options, paint, masker));
    lines.push(wrapped(paint('bold', (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(finding.message)), '  '));
    for (const place of finding.related)
        lines.push(wrapped(`see ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(`${place.at.path}:${place.at.line}`)}: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(place.message)}`, '    '));
    lines.push(wrapped(`fix: ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(finding.fix)}`, '  '));
    return `${lines.join('\n')}\n`;
}),codeFrame=(function(finding, options, paint, masker) {
    const line = lineOf(options.source(finding.at.path), finding.at.line);
    if (line === undefined || line.length > MAX_FRAMED || line.trim() === '')
        return [];
    const before = shownLine(line.slice(0, finding.at.column - 1), masker).length;
    const whole = shownLine(line, masker);
    const cut = before > CODE_WIDTH - 12 ? before - CODE_WIDTH / 2 : 0;
    const code = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(cut > 0 ? `…${whole.slice(cut + 1)}` : whole, CODE_WIDTH);
    const number = String(finding.at.line);
    const frame = [`  ${paint('dim', `${number} |`)} ${code}`];
    const column = before - cut;
    if (column < code.length)
        frame.push(`  ${' '.repeat(number.length)} ${paint('dim', '|')} ${' '.repeat(column)}${paint(STYLES[finding.severity], '^')}`);
    return frame;
}),lineOf=(function(source, number) {
    if (!source)
        return undefined;
    const starts = startsOf(source);
    const start = starts[number - 1];
    if (start === undefined)
        return undefined;
    const next = starts[number];
    return source.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
}),shownLine=(function(line, masker) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(masker.line(line).replace(/\t/g, ' '));
}),totalLine=(function(report, paint) {
    const { counts } = report;
    const found = [(0,_plural_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(counts.error, 'error'), (0,_plural_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(counts.warning, 'warning'), (0,_plural_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(counts.notice, 'notice')];
    if (counts.unknown > 0)
        found.push(`${counts.unknown} unknown`);
    if (counts.waived > 0)
        found.push(`${counts.waived} waived`);
    const looked = report.rules.some(((rule) => rule.state !== 'not-applicable'));
    const verdict = report.verdict === 'fail' ? paint('red', 'Not ready') : looked ? paint('green', 'Pass') : paint('yellow', 'Nothing to judge in');
    const passed = report.rules.filter(((rule) => rule.state === 'pass' || rule.state === 'attested')).length;
    return `${verdict} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(report.root)}: ${found.join(', ')}; ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .L)(passed, 'rule')} satisfied, score ${report.score}/100.`;
}),wrapped=(function(text, indent) {
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
}),visible=(function(text) {
    return text.replace(/\u001b\[\d+m/g, '').length;
});

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderText: (() => (/* binding */ renderText))
/* harmony export */ });
/* harmony import */ var _tree_once_per_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7973);
/* harmony import */ var _tree_source_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3463);
/* harmony import */ var _masking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5742);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2037);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9414);





/** Columns the text is laid out for; the same everywhere, so that a log can be compared. */
const WIDTH = 80;
/** Characters of a source line that are shown. */
const CODE_WIDTH = 72;
/** Longer lines are data or made by a machine: a part of them shows nobody anything, and thousands of findings may stand on one. */
const MAX_FRAMED = 1000;
const CODES = { red: '31', yellow: '33', blue: '36', green: '32', dim: '2', bold: '1' };
/** The report for a terminal: a code frame, what was found and what to type for each finding; problems; one line of total. */

const STYLES = { error: 'red', warning: 'yellow', notice: 'blue' };

/** The line the finding stands on, with a mark below the column; of a long line the part around it. */

/** Where the lines of a text begin; thousands of findings may stand in one file. */
const startsOf = (0,_tree_once_per_js__WEBPACK_IMPORTED_MODULE_2__/* .oncePer */ .P)((({ text }) => (0,_tree_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .lineStarts */ ._$)(text)));

/** A line as a terminal may show it: secrets cut, control characters written out, tabs as blanks. */


/** Breaks at blanks so that no line is wider than the page; escape codes do not count. */




/***/ }))

};
