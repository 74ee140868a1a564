package bd.haat.product.browse;

import java.util.List;
import java.util.UUID;

/**
 * @param categories the wanted one and all below it; null for any
 * @param seller null for any
 * @param after null for the beginning
 */
record ListQuery(List<UUID> categories, UUID seller, ListSort sort, int limit, ListCursor after) {}
