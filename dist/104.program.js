export const id = 104;
export const ids = [104];
export const modules = {

/***/ 9913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ STATUS_END),
/* harmony export */   Lh: () => (/* binding */ withoutStatus),
/* harmony export */   p4: () => (/* binding */ STATUS_BEGIN),
/* harmony export */   w0: () => (/* binding */ statusSection)
/* harmony export */ });
/** Between these stands the section that is generated. */
const STATUS_BEGIN = '<!-- readiness:status -->';
const STATUS_END = '<!-- /readiness:status -->';
/** Where the generated section stands, its markers included; undefined where no two of them belong together. */
function statusSection(text) {
    let begin;
    for (const marker of markersIn(text)) {
        if (text.startsWith(STATUS_BEGIN, marker.start))
            begin = marker;
        else if (begin)
            return { start: begin.start, end: marker.end };
    }
    return undefined;
}
/** Markers, each on a line of its own. */
function* markersIn(text) {
    for (const { index, 0: marker } of text.matchAll(/<!-- \/?readiness:status -->/g)) {
        const end = index + marker.length;
        if ((index === 0 || text[index - 1] === '\n') && /^(?:[\r\n]|$)/.test(text.slice(end, end + 1)))
            yield { start: index, end };
    }
}
/** The same text, every place in it the same, with the generated section blank: what the tool wrote is no claim of the team, and a lone marker names no rule. */
function withoutStatus(source) {
    const { path, text } = source;
    const section = statusSection(text);
    const lone = [...markersIn(text)].filter(({ start, end }) => !section || end <= section.start || start >= section.end);
    const ranges = [...lone, ...(section ? [section] : [])].sort((a, b) => a.start - b.start);
    if (ranges.length === 0)
        return source;
    const parts = [];
    let from = 0;
    for (const { start, end } of ranges) {
        parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
        from = end;
    }
    return { path, text: [...parts, text.slice(from)].join(''), locate: (start, end) => source.locate(start, end) };
}


/***/ }),

/***/ 1104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withStatus: () => (/* binding */ withStatus)
/* harmony export */ });
/* harmony import */ var _documents_checklist_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9913);
/* harmony import */ var _policy_checklist_stand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5479);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5777);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9414);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2037);





const TITLES = { error: 'Errors', warning: 'Warnings', notice: 'Notices' };
const PRIORITIES = ['critical', 'high', 'medium', 'low'];
/** In characters. */
const TEXT_WIDTH = 200;
/** The checklist's text with its section on the current status written anew; at its end where it has none. Line ends are kept as the file has them. */
function withStatus(text, checklist, masker) {
    const ending = text.includes('\r\n') ? '\r\n' : '\n';
    const section = statusOf(checklist, masker).replaceAll('\n', ending);
    const place = (0,_documents_checklist_status_js__WEBPACK_IMPORTED_MODULE_1__/* .statusSection */ .w0)(text);
    if (place)
        return text.slice(0, place.start) + section + text.slice(place.end);
    const gap = text === '' ? '' : text.endsWith(`${ending}${ending}`) ? '' : text.endsWith('\n') ? ending : ending + ending;
    return text + gap + section + ending;
}
/** What is done, what is missing by severity, and the plan, from the first marker to the last. */
function statusOf({ source, verdicts }, masker) {
    const done = verdicts.filter(isDone);
    const outdated = verdicts.filter(isOutdated);
    const gaps = verdicts.filter(isGap);
    const unattested = verdicts.filter(({ state }) => state === 'attestation-missing');
    const open = verdicts.length - done.length - outdated.length - gaps.length - unattested.length;
    const write = (text) => markdown((0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .vI)(masker.line(text), TEXT_WIDTH));
    return [
        _documents_checklist_status_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUS_BEGIN */ .p4,
        '## Current status',
        '',
        'Written by `readiness checklist --status`; what stands between the markers is replaced by its next run.',
        '',
        `Of ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .L)(verdicts.length, 'line')}: ${done.length} done and proven, ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .L)(gaps.length, 'gap')}, ${outdated.length} said to be missing and there, ${unattested.length} claimed and attested by nobody, ${open} that could not be held to the repository.`,
        ...section('### Done', done.map((verdict) => `- ${write(verdict.item.text)}${evidence(verdict, source.path)}`)),
        ...section('### Said to be missing, and there', outdated.map((verdict) => `- ${write(verdict.item.text)}: ${write(verdict.binding?.rule.title ?? '')}${evidence(verdict, source.path)}`)),
        ...(gaps.length > 0 ? ['', '### Gaps'] : []),
        ..._rules_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .SEVERITIES */ .oC.flatMap((severity) => section(`#### ${TITLES[severity]}`, gaps.filter(({ binding }) => binding?.rule.severity === severity).map((verdict) => `- ${write(verdict.item.text)}: ${write(verdict.reason)}${evidence(verdict, source.path)} (\`${verdict.binding?.rule.id ?? ''}\`)`))),
        ...section('### Claimed, and attested by nobody', unattested.map(({ item, binding }) => `- ${write(item.text)} (\`${binding?.rule.id ?? ''}\`)`)),
        ...plan(gaps, write),
        _documents_checklist_status_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUS_END */ .BM,
    ].join('\n');
}
function section(title, lines) {
    return lines.length === 0 ? [] : ['', title, '', ...lines];
}
function isDone({ item, state }) {
    return state === 'unticked-but-proven' || (state === 'true' && (0,_policy_checklist_stand_js__WEBPACK_IMPORTED_MODULE_0__/* .standOf */ ._f)(item) === 'so');
}
function isOutdated({ item, state }) {
    return state === 'contradicted' && (0,_policy_checklist_stand_js__WEBPACK_IMPORTED_MODULE_0__/* .standOf */ ._f)(item) === 'absent';
}
/** Claimed and not so, or said to be missing and so. */
function isGap({ item, state }) {
    const stand = (0,_policy_checklist_stand_js__WEBPACK_IMPORTED_MODULE_0__/* .standOf */ ._f)(item);
    return state === 'true' ? stand === 'absent' || stand === 'open' : state === 'contradicted' && stand !== 'absent';
}
/** Where it is shown; the checklist's own lines move, and are no evidence. */
function evidence({ places }, own) {
    const place = places.find(({ at }) => at.path !== own);
    if (!place)
        return '';
    const text = (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`${place.at.path}:${place.at.line}`);
    return text.includes('`') ? '' : `, see \`${text}\``;
}
/** The gaps in the order the file's priorities give, then by severity, with the efforts it gives. */
function plan(gaps, write) {
    if (gaps.length === 0)
        return [];
    const weight = ({ item, binding }) => {
        const priority = PRIORITIES.indexOf(item.priority ?? '');
        return (priority < 0 ? PRIORITIES.length : priority) * _rules_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .SEVERITIES */ .oC.length + _rules_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .SEVERITIES */ .oC.indexOf(binding?.rule.severity ?? 'notice');
    };
    const ordered = gaps.map((verdict, index) => ({ verdict, index })).sort((a, b) => weight(a.verdict) - weight(b.verdict) || a.index - b.index);
    const rows = ordered.map(({ verdict: { item, binding } }, index) => `| ${index + 1} | ${write(item.text)} | ${item.priority ?? binding?.rule.severity ?? ''} | ${item.effort === undefined ? '' : write(item.effort)} |`);
    return ['', '### Plan', '', '| | What | Priority | Effort |', '| --- | --- | --- | --- |', ...rows, ''];
}
/** Text of a line as prose of the same file: nothing in it formats, links or is HTML. */
function markdown(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text).replace(/[\\`*[\]<>|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (character) => `\\${character}`);
}


/***/ })

};
