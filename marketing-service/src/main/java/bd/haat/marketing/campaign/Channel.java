package bd.haat.marketing.campaign;

/** Where a campaign is told. */
enum Channel {
    STOREFRONT,
    EMAIL,
    SMS,
    IN_APP
}
