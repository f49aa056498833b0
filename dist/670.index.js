export const id = 670;
export const ids = [670];
export const modules = {

/***/ 6670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   subtree: () => (/* binding */ subtree)
/* harmony export */ });
/** The files below a folder, as a tree of its own. Places in it are relative to that folder. */
function subtree(tree, folder) {
    const prefix = folder === '' ? '' : `${folder}/`;
    return {
        entries: tree.entries.filter((entry) => entry.path.startsWith(prefix)).map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) })),
        has: (path) => tree.has(prefix + path),
        hasFolder: (path) => tree.hasFolder(path === '' ? folder : prefix + path),
        read: (path) => tree.read(prefix + path),
    };
}


/***/ })

};
