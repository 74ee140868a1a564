/** What every HTTP answer has in common: problems, pages and cursors, ETags, the caller's language, strict JSON. */
package bd.haat.common.web;
