package bd.haat.order;

import bd.haat.backing.DebianPackages;
import java.util.List;

/** The fonts that documents are set in, installed if they are missing. */
public final class Fonts {
    private Fonts() {}

    public static void ensure() {
        DebianPackages.ensure(List.of("fonts-noto-core", "libfontconfig1"), System.err::println);
    }
}
