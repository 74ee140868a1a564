package bd.haat.product.cache;

/** A bean that remembers what may change. */
@FunctionalInterface
public interface CacheOwner {
    /** Forgets what the change concerns; quick, throws nothing. */
    void forget(Change change);
}
