export const id = 658;
export const ids = [658];
export const modules = {

/***/ 1658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderBadge: () => (/* binding */ renderBadge)
/* harmony export */ });
/** The verdict as the JSON that shields.io draws an endpoint badge from: https://shields.io/badges/endpoint-badge */
function renderBadge(report) {
    return `${JSON.stringify({ schemaVersion: 1, label: 'production readiness', ...right(report) })}\n`;
}
/** The badge's right half. */
function right(report) {
    if (report.rules.length === 0)
        return { message: 'could not be judged', color: 'red', isError: true };
    const ready = report.verdict === 'pass';
    if (ready && report.rules.every(({ state }) => state === 'not-applicable'))
        return { message: 'nothing to judge', color: 'lightgrey' };
    return { message: `${ready ? 'ready' : 'not ready'}, ${report.score}/100`, color: !ready ? 'red' : report.counts.unknown > 0 ? 'yellow' : 'brightgreen' };
}


/***/ })

};
