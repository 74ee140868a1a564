package bd.haat.product.script;

import bd.haat.common.text.LocalizedText;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Addresses made of names, in both scripts: letters, digits and single hyphens. */
public final class Slugs {
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 80;

    private Slugs() {}

    /**
     * In ASCII, from the English name or the Bangla one in Latin letters.
     *
     * @param otherwise the slug of a name without letters and digits
     */
    public static String of(LocalizedText name, String otherwise) {
        var text = name.en() != null ? name.en() : name.bn();
        var latin = Normalizer.normalize(Romanisation.of(text), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        var slug = (latin.length() > LONGEST ? latin.substring(0, LONGEST) : latin).replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? otherwise : slug;
    }

    /** In Bangla letters; empty for a name without any. */
    public static Optional<String> bangla(LocalizedText name) {
        if (name.bn() == null || !SoundKeys.isBangla(name.bn())) return Optional.empty();
        var slug = String.join("-", SoundKeys.words(name.bn()));
        if (slug.length() <= LONGEST) return Optional.of(slug);
        int end = slug.lastIndexOf('-', LONGEST); // a cluster of Bangla letters is not cut in two
        return end > 0 ? Optional.of(slug.substring(0, end)) : Optional.empty();
    }

    /** A slug however it was typed, as it is kept. */
    public static String normalised(String slug) {
        return Normalizer.normalize(slug.replaceAll("[\u200B-\u200D]", ""), Normalizer.Form.NFC);
    }

    /** The same slug with six random letters, for when somebody has it already. */
    public static String distinct(String slug) {
        var suffix = new StringBuilder("-");
        for (int i = 0; i < 6; i++) suffix.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return slug + suffix;
    }
}
