package bd.haat.product.stock;

/**
 * A variant whose pieces have just moved.
 *
 * @param lowAt its seller wants to know of so few; null for one who does not
 * @param watched somebody waits for it
 * @param came by how much more there are to be had than before; below zero for fewer
 */
public record Moved(Level now, Integer lowAt, boolean watched, int came) {
    /** It fell to its seller's mark just now. */
    public boolean fellLow() {
        return lowAt != null && now.available() <= lowAt && now.available() - came > lowAt;
    }

    /** There are pieces again for those who wait. */
    public boolean cameBack() {
        return watched && now.available() > 0;
    }
}
