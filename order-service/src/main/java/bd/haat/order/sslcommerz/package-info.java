/** SSLCommerz v4: cards, banks and mobile wallets, Rocket among them, on its hosted page. */
package bd.haat.order.sslcommerz;
