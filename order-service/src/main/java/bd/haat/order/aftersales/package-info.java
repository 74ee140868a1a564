/** What a shopper may still change about an order. */
package bd.haat.order.aftersales;
