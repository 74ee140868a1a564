/** Who changed what about a product. The database writes it, so no way of changing is left out. */
package bd.haat.product.audit;
