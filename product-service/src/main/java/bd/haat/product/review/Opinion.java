package bd.haat.product.review;

import java.text.Normalizer;

/**
 * What a review says.
 *
 * @param rating 1 to 5 stars
 * @param title null where left out, as are the others; kept in Unicode's NFC form
 * @param author how its author wants to be called in public
 */
public record Opinion(int rating, String title, String body, String author) {
    public Opinion {
        title = tidy(title);
        body = tidy(body);
        author = tidy(author);
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
