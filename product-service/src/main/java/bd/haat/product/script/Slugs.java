package bd.haat.product.script;

import bd.haat.common.text.LocalizedText;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/** Addresses made of names: ASCII letters, digits and single hyphens, from the English name or the Bangla one in Latin letters. */
public final class Slugs {
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 80;

    private Slugs() {}

    /** @param otherwise the slug of a name without letters and digits */
    public static String of(LocalizedText name, String otherwise) {
        var text = name.en() != null ? name.en() : name.bn();
        var latin = Normalizer.normalize(Romanisation.of(text), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        var slug = (latin.length() > LONGEST ? latin.substring(0, LONGEST) : latin).replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? otherwise : slug;
    }

    /** The same slug with six random letters, for when somebody has it already. */
    public static String distinct(String slug) {
        var suffix = new StringBuilder("-");
        for (int i = 0; i < 6; i++) suffix.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return slug + suffix;
    }
}
