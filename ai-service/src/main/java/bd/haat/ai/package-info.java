/** What shoppers may like, learned from what was bought. */
package bd.haat.ai;
