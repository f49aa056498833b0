export const id = 993;
export const ids = [993];
export const modules = {

/***/ 4993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderBadge: () => (/* binding */ renderBadge)
/* harmony export */ });
/** The verdict as the JSON that shields.io draws an endpoint badge from: https://shields.io/badges/endpoint-badge */
function renderBadge(report) {
    const looked = report.rules.some(({ state }) => state !== 'not-applicable');
    const ready = report.verdict === 'pass';
    const message = !looked && ready ? 'nothing to judge' : `${ready ? 'ready' : 'not ready'}, ${report.score}/100`;
    const color = !looked && ready ? 'lightgrey' : !ready ? 'red' : report.counts.unknown > 0 ? 'yellow' : 'brightgreen';
    return `${JSON.stringify({ schemaVersion: 1, label: 'production readiness', message, color })}\n`;
}


/***/ })

};
