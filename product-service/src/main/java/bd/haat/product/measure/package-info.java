/** How much of a thing one buys, and how big and heavy the parcel is. */
package bd.haat.product.measure;
