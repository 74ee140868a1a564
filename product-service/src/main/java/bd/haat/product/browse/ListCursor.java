package bd.haat.product.browse;

import java.util.UUID;

/** Where a list goes on. */
record ListCursor(ListSort sort, long key, UUID id) {}
