package bd.haat.product.fetch;

import java.util.Optional;

/** Pictures that we serve ourselves, as files name them; nobody fetches those. */
public interface OwnPictures {
    /** @param path as in a product's page, {@code /media/…} */
    String url(String path);

    /** What stands behind {@code /media/} in an address of ours; empty for any other address. */
    Optional<String> path(String url);
}
