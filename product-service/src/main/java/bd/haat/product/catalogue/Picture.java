package bd.haat.product.catalogue;

import java.util.List;

/**
 * A picture as it lies in the store: {@code products/<hash>-<box>.<jpg|webp>}, each size in both formats.
 *
 * @param key of the smallest JPEG, {@code products/<hash>-320.jpg}, by which the picture is known
 * @param placeholder BlurHash; null for pictures of the time before there were sizes, whose key names all that there is
 * @param sizes ascending
 */
public record Picture(String key, String placeholder, List<Size> sizes) {
    /** @param box what the longer side had to fit in, in pixels; part of the name */
    public record Size(int box, int width, int height) {}

    /** A size as clients see it. */
    public record SizeView(int width, int height, String jpeg, String webp) {}

    /** For lists and whoever shows it small. */
    public String thumbnail() {
        return Image.PATH + key;
    }

    /** The largest JPEG. */
    public String url() {
        return sizes.isEmpty() ? thumbnail() : view(sizes.getLast()).jpeg();
    }

    /** All sizes; null if there are none. */
    public List<SizeView> views() {
        return sizes.isEmpty() ? null : sizes.stream().map(this::view).toList();
    }

    private SizeView view(Size size) {
        var name = Image.PATH + key.substring(0, key.lastIndexOf('-') + 1) + size.box();
        return new SizeView(size.width(), size.height(), name + ".jpg", name + ".webp");
    }
}
