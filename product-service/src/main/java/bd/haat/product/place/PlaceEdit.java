package bd.haat.product.place;

/** Outcome of {@link EditPlaces}. */
sealed interface PlaceEdit {
    /** @param place as it is now, or was before it was given up */
    record Done(Place place) implements PlaceEdit {}

    /** The seller has as many places as one may have. */
    record Full() implements PlaceEdit {}

    /** location-service knows no such upazila. */
    record UnknownUpazila() implements PlaceEdit {}

    /** It is the default place: another has to become that first, and this one stays in use. */
    record IsDefault() implements PlaceEdit {}

    /** Goods still lie there. */
    record NotEmpty() implements PlaceEdit {}

    /** Somebody else changed it meanwhile. */
    record Stale() implements PlaceEdit {}
}
