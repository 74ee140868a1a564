package bd.haat.product.image;

import org.springframework.core.io.InputStreamSource;

/** Takes pictures in, for whoever shows them. */
public interface PictureShelf {
    /**
     * Develops the file and keeps what came out: a day at least, and then as long as somebody shows it. Remote, so outside of transactions and within
     * {@link PictureProblems#unlessAway}.
     */
    Shelved keep(InputStreamSource file);
}
