/** The orders of the past eighteen months, with the seasons of Bangladesh. */
package bd.haat.seed.history;
