/** What is asked of the market. */
package bd.haat.load.market;
