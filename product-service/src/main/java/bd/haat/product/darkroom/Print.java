package bd.haat.product.darkroom;

/**
 * One size of a picture.
 *
 * @param box the longer side may have so many pixels
 * @param width in pixels, upright
 */
public record Print(int box, int width, int height, byte[] jpeg, byte[] webp) {}
