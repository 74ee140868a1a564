/** The places where a seller keeps goods: the shop, warehouses; one of them is the default. */
package bd.haat.product.place;
