/** Questions about products: asked by anybody signed in, judged, and answered by the shop and by those who have the goods. */
package bd.haat.product.question;
