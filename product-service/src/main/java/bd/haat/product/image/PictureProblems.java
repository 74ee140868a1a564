package bd.haat.product.image;

import bd.haat.common.storage.StorageUnavailable;
import bd.haat.common.web.ProblemException;
import bd.haat.common.web.Problems;
import bd.haat.product.darkroom.Refusal;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** How it is answered that a picture is not taken or not shown. */
public final class PictureProblems {
    private static final Logger LOG = LoggerFactory.getLogger(PictureProblems.class);
    private static final Duration AWAY = Duration.ofSeconds(5);

    private PictureProblems() {}

    public static ProblemException unfit(Refusal why) {
        return switch (why) {
            case UNREADABLE -> Problems.badRequest("picture-unreadable");
            case TOO_LARGE -> Problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
            case TOO_MANY_PIXELS -> Problems.unprocessable("picture-too-many-pixels");
            case TOO_COMPLEX -> Problems.unprocessable("picture-too-complex");
        };
    }

    /** 503, and when to come again. */
    public static ProblemException busy() {
        return Problems.unavailable(AWAY);
    }

    /** What the action gives; 503 while the store does not answer. */
    public static <T> T unlessAway(Supplier<T> action) {
        try {
            return action.get();
        } catch (StorageUnavailable | UncheckedIOException away) {
            LOG.warn("The store of pictures is away: {}", away.toString());
            throw busy();
        }
    }
}
