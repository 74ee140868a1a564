/** What the demo market holds: shops, goods and people, the same at every run. */
package bd.haat.seed.market;
