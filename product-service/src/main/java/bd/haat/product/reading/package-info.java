/** Published reviews and questions as everybody reads them, and as their shop finds those it has not answered. */
package bd.haat.product.reading;
