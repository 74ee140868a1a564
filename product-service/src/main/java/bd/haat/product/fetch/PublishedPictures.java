package bd.haat.product.fetch;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** By the address under which clients see us. */
@Component
class PublishedPictures implements OwnPictures {
    private static final String MEDIA = "/media/";

    private final String home;

    PublishedPictures(Home home) {
        this.home = home.publicUrl().toString().replaceFirst("/+$", "");
    }

    @Override
    public String url(String path) {
        return home + path;
    }

    @Override
    public Optional<String> path(String url) {
        var begin = home + MEDIA;
        return url.startsWith(begin) ? Optional.of(url.substring(begin.length())) : Optional.empty();
    }

    /** @param publicUrl where clients see us */
    @ConfigurationProperties("haat")
    record Home(@DefaultValue("http://127.0.0.1:8080") URI publicUrl) {}
}
