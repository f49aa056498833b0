export const id = 263;
export const ids = [263];
export const modules = {

/***/ 3263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadDataReaders: () => (/* binding */ loadDataReaders)
/* harmony export */ });
/* harmony import */ var _documents_data_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4539);
/* harmony import */ var _documents_json_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7952);


/** Loads what reads the declared files, as far as they need it; before that such files are not judged. */
async function loadDataReaders(files) {
    if (files.some(({ path, format }) => (format ?? (0,_documents_data_file_js__WEBPACK_IMPORTED_MODULE_0__/* .formatOf */ .be)(path)) === 'csv'))
        await (0,_documents_data_file_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCsvReader */ .KG)();
    if (files.some(({ schema }) => schema !== undefined))
        await (0,_documents_json_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSchemaJudge */ .l)();
}


/***/ })

};
