package bd.haat.product.reading;

import java.util.UUID;

/** Where a list goes on. */
record ReviewPosition(ReviewSort sort, int key, UUID id) {}
