package bd.haat.analytics.sales;

import bd.haat.common.money.Money;
import java.time.LocalDate;

/**
 * One day's sales.
 *
 * @param date the day in Dhaka
 * @param units pieces
 * @param revenue price of the goods, VAT included, without delivery and discounts
 */
record SalesDay(LocalDate date, long orders, long units, Money revenue) {}
