/** What this service keeps of the market's products, to show them in its answers. */
package bd.haat.ai.goods;
