package bd.haat.product.place;

/** The upazilas and thanas of the country. */
interface Upazilas {
    boolean exists(String code);
}
