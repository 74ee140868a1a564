/** Who owns which shop, from seller-service's events. */
package bd.haat.analytics.shop;
