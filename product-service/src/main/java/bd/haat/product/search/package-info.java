/** Finding products: by words in Bangla, English and Banglish, by filters, near a place, and while somebody types. */
package bd.haat.product.search;
