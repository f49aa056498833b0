export const id = 647;
export const ids = [647];
export const modules = {

/***/ 647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyExamples: () => (/* binding */ verifyExamples)
});

// UNUSED EXPORTS: projectOfFiles

// EXTERNAL MODULE: ./lib/documents/documents.js + 47 modules
var documents_documents = __webpack_require__(8524);
// EXTERNAL MODULE: ./lib/production/production.js + 41 modules
var production = __webpack_require__(2451);
// EXTERNAL MODULE: ./lib/tree/decode.js
var decode = __webpack_require__(4180);
// EXTERNAL MODULE: ./lib/tree/folders.js
var tree_folders = __webpack_require__(1373);
;// CONCATENATED MODULE: ./lib/tree/memory.js


/** A tree made of texts, for rule examples and tests: the same reading as from disk. */
function memoryTree(files) {
    const entries = Object.keys(files).sort().map((path) => ({ path, kind: 'file' }));
    const folders = (0,tree_folders/* foldersOf */.pd)(entries);
    const answers = new Map();
    return {
        entries,
        has: (path) => Object.hasOwn(files, path),
        hasFolder: (path) => path === '' || folders.has(path),
        read(path) {
            let answer = answers.get(path);
            if (!answer)
                answers.set(path, (answer = (0,decode/* decode */.D)(path, new TextEncoder().encode(files[path]))));
            return answer;
        },
    };
}

// EXTERNAL MODULE: ./lib/rules/evaluate.js
var evaluate = __webpack_require__(9304);
// EXTERNAL MODULE: ./lib/rules/finding-text.js
var finding_text = __webpack_require__(204);
;// CONCATENATED MODULE: ./lib/rules/verify-examples.js





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
    const tree = memoryTree(files);
    const documents = (0,documents_documents/* documentsOf */.u)(tree);
    return { tree, documents, production: (0,production/* productionOf */.z)(tree, documents, []) };
}
function verifyBad(rule, files, expected) {
    const { outcomes } = (0,evaluate/* evaluate */._)(rule, projectOfFiles(files));
    const fails = outcomes.filter((outcome) => outcome.state === 'fail');
    const found = fails.map(({ at }) => `${at.path}:${at.line}`);
    const mistakes = [];
    if (found.join(' ') !== expected.join(' '))
        mistakes.push(`finds [${found.join(', ')}], expected [${expected.join(', ')}]`);
    for (const outcome of fails) {
        const { message, fix } = (0,finding_text/* worded */.MH)(rule, outcome);
        for (const text of [message, fix])
            if (/(?<!\$)\{[a-z]\w*\}/.test(text))
                mistakes.push(`"${text}" has a placeholder without a fact`);
    }
    return mistakes;
}
function verifyGood(rule, files) {
    const { state, outcomes } = (0,evaluate/* evaluate */._)(rule, projectOfFiles(files));
    if (state === 'pass' || state === 'not-applicable')
        return [];
    return outcomes.filter((outcome) => outcome.state !== 'pass').map(({ state: is, at }) => `${is} at ${at.path}:${at.line}`);
}


/***/ })

};
