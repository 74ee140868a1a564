package bd.haat.product.image;

import bd.haat.common.storage.Storage;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.darkroom.Darkroom;
import bd.haat.product.darkroom.Development.Busy;
import bd.haat.product.darkroom.Development.Developed;
import bd.haat.product.darkroom.Development.Refused;
import bd.haat.product.image.Shelved.Kept;
import bd.haat.product.image.Shelved.TooBusy;
import bd.haat.product.image.Shelved.Unfit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/** Develops a file and keeps what came out under names made of the file: the same file is kept once, however many show it. */
@Service
class KeepPicture implements PictureShelf {
    private final Darkroom darkroom;
    private final Storage store;
    private final Pictures pictures;
    private final PictureSettings settings;
    private final Clock clock;
    private final MeterRegistry registry;

    KeepPicture(
            Darkroom darkroom,
            Storage store,
            Pictures pictures,
            PictureSettings settings,
            Clock clock,
            MeterRegistry registry) {
        this.darkroom = darkroom;
        this.store = store;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
        this.registry = registry;
    }

    @Override
    public Shelved keep(InputStreamSource file) {
        return switch (darkroom.develop(file, settings.largest().toBytes())) {
            case Busy() -> busy();
            case Refused(var why) -> {
                count(why.name().toLowerCase(Locale.ROOT));
                yield new Unfit(why);
            }
            case Developed developed -> {
                var picture = picture(developed);
                // First the row, then the files: nothing can lie in the store that no row knows.
                if (!pictures.claim(picture, clock.instant())) yield busy();
                put(developed);
                count("kept");
                yield new Kept(picture);
            }
        };
    }

    private void put(Developed developed) {
        for (var print : developed.prints()) {
            store.put(key(developed, print.box()) + ".jpg", print.jpeg(), "image/jpeg");
            store.put(key(developed, print.box()) + ".webp", print.webp(), "image/webp");
        }
    }

    private static Picture picture(Developed developed) {
        var smallest = key(developed, developed.prints().getFirst().box()) + ".jpg";
        var sizes = developed.prints().stream()
                .map(print -> new Picture.Size(print.box(), print.width(), print.height()))
                .toList();
        return new Picture(smallest, developed.placeholder(), sizes);
    }

    private static String key(Developed developed, int box) {
        return PictureKeys.PICTURES + developed.name() + "-" + box;
    }

    private Shelved busy() {
        count("busy");
        return new TooBusy();
    }

    private void count(String outcome) {
        registry.counter("haat.pictures", "outcome", outcome).increment();
    }
}
