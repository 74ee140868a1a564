package bd.haat.seller.shop;

/** Knows which upazilas and thanas exist. */
interface Places {
    /** @throws bd.haat.common.remote.RemoteUnavailableException when nobody can tell now */
    boolean exists(String upazilaCode);
}
