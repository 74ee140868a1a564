/** Bangla in Latin letters: for addresses that people can type, and for comparing words by sound. */
package bd.haat.product.script;
