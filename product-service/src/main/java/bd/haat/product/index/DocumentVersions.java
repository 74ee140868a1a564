package bd.haat.product.index;

/** What tells, in SQL, of which state of its product a document is. */
public final class DocumentVersions {
    /** Grows with every change of the product {@code p}, of its stock, rating and popularity and of its seller {@code s}. */
    public static final String VERSION = """
        (p.version + p.sold + s.version
            + (select coalesce(sum(version), 0) from stock where product_id = p.id)
            + coalesce((select version from product_ratings where product_id = p.id), 0)
            + coalesce((select version from product_popularity where product_id = p.id), 0))""";

    private DocumentVersions() {}

    /** Thirty-two bits of a product and a version of its document; sums of them tell whether two sets of documents are the same. */
    public static String checksum(String id, String version) {
        return "('x' || left(md5(%s || ':' || %s), 8))::bit(32)::bigint".formatted(id, version);
    }
}
