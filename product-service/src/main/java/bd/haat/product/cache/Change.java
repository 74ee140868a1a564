package bd.haat.product.cache;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a committed transaction touched.
 *
 * @param products their ids; empty together with {@code everything}
 * @param everything categories, a seller, or too much to list: forget all
 */
public record Change(Set<UUID> products, boolean everything) {
    private static final String ALL = "*";

    Change and(Change other) {
        if (everything || other.everything) return new Change(Set.of(), true);
        var both = new HashSet<>(products);
        both.addAll(other.products);
        return new Change(Set.copyOf(both), false);
    }

    String written() {
        return everything ? ALL : products.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    static Change read(String written) {
        if (written.equals(ALL)) return new Change(Set.of(), true);
        return new Change(
                Arrays.stream(written.split(",")).map(UUID::fromString).collect(Collectors.toSet()), false);
    }
}
