package bd.haat.product.report;

import java.util.UUID;

/**
 * A picture that a row asks for.
 *
 * @param id 0 until it is noted
 * @param url as it stands in the row
 */
public record PictureTask(long id, long row, UUID productId, String url) {
    public PictureTask(long row, UUID productId, String url) {
        this(0, row, productId, url);
    }
}
