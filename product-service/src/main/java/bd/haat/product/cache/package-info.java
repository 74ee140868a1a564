/** Tells every replica's caches, after the commit, which products or categories changed. */
package bd.haat.product.cache;
