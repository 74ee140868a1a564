/** Uses of coupons by orders: held when an order is placed, then committed or given back. */
package bd.haat.marketing.use;
