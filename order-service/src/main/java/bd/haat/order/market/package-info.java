/** What order-service asks its neighbours before an order exists: people, goods, deliveries, coupons. */
package bd.haat.order.market;
