package bd.haat.analytics.sales;

import bd.haat.common.money.Money;
import java.util.UUID;

/** How much of one product was sold. */
record TopProduct(UUID productId, long units, Money revenue) {}
