export const id = 628;
export const ids = [628];
export const modules = {

/***/ 1628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyExamples: () => (/* binding */ verifyExamples)
/* harmony export */ });
/* unused harmony export projectOfFiles */
/* harmony import */ var _documents_documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8524);
/* harmony import */ var _production_production_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1338);
/* harmony import */ var _tree_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7977);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9304);
/* harmony import */ var _finding_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(204);





/** Holds a rule to its own examples. Returns what is wrong, one sentence a mistake; empty where all hold. */
function verifyExamples(rule) {
    return rule.examples.flatMap((example, index) => {
        const configured = { ...rule, with: { ...rule.with, ...example.with } };
        return [
            ...(example.bad ? verifyBad(configured, example.bad, example.finds ?? []) : []).map((mistake) => `example ${index + 1}, bad: ${mistake}`),
            ...(example.good ? verifyGood(configured, example.good) : []).map((mistake) => `example ${index + 1}, good: ${mistake}`),
        ];
    });
}
function projectOfFiles(files) {
    const tree = (0,_tree_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .memoryTree */ .K)(files);
    const documents = (0,_documents_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .documentsOf */ .u)(tree);
    return { tree, documents, production: (0,_production_production_js__WEBPACK_IMPORTED_MODULE_1__/* .productionOf */ .z)(tree, documents, []) };
}
function verifyBad(rule, files, expected) {
    const { outcomes } = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluate */ ._)(rule, projectOfFiles(files));
    const fails = outcomes.filter((outcome) => outcome.state === 'fail');
    const found = fails.map(({ at }) => `${at.path}:${at.line}`);
    const mistakes = [];
    if (found.join(' ') !== expected.join(' '))
        mistakes.push(`finds [${found.join(', ')}], expected [${expected.join(', ')}]`);
    for (const outcome of fails) {
        const { message, fix } = (0,_finding_text_js__WEBPACK_IMPORTED_MODULE_4__/* .worded */ .MH)(rule, outcome);
        for (const text of [message, fix])
            if (/(?<!\$)\{[a-z]\w*\}/.test(text))
                mistakes.push(`"${text}" has a placeholder without a fact`);
    }
    return mistakes;
}
function verifyGood(rule, files) {
    const { state, outcomes } = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluate */ ._)(rule, projectOfFiles(files));
    if (state === 'pass' || state === 'not-applicable')
        return [];
    return outcomes.filter((outcome) => outcome.state !== 'pass').map(({ state: is, at }) => `${is} at ${at.path}:${at.line}`);
}


/***/ }),

/***/ 7977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ memoryTree)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4180);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1373);


/** A tree made of texts, for rule examples and tests: the same reading as from disk. */
function memoryTree(files) {
    const entries = Object.keys(files).sort().map((path) => ({ path, kind: 'file' }));
    const folders = (0,_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .foldersOf */ .pd)(entries);
    const answers = new Map();
    return {
        entries,
        has: (path) => Object.hasOwn(files, path),
        hasFolder: (path) => path === '' || folders.has(path),
        read(path) {
            let answer = answers.get(path);
            if (!answer)
                answers.set(path, (answer = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(path, new TextEncoder().encode(files[path]))));
            return answer;
        },
    };
}


/***/ })

};
