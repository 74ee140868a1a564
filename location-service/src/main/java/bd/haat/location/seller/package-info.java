/** Where sellers are, as seller-service's events tell, and which of them are near a point. */
package bd.haat.location.seller;
