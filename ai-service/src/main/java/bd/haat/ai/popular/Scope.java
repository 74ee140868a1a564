package bd.haat.ai.popular;

/** How near "popular near you" is. */
enum Scope {
    UPAZILA,
    DISTRICT,
    COUNTRY
}
