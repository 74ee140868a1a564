package bd.haat.order.checkout;

import bd.haat.order.market.Buyer;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.Totals;
import java.util.List;

/** What a basket costs now, delivered to one address of the buyer. */
record Quote(Buyer buyer, List<OrderLine> lines, List<SellerDelivery> deliveries, Totals totals) {}
