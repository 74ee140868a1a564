package bd.haat.analytics.delivery;

/**
 * How long shipments took from confirmation to delivery.
 *
 * @param medianMinutes null where nothing was delivered
 * @param slowMinutes what 95 of 100 did not exceed, null likewise
 */
record DeliveryTimes(long delivered, Long medianMinutes, Long slowMinutes) {}
