/** The copy of sellers that this service needs: who owns which shop, whether it may sell, and where it is. */
package bd.haat.product.seller;
