package bd.haat.notification.template;

import java.util.List;
import java.util.Optional;

/** All words. An occasion without a template for a channel is not told by it. */
public interface Templates {
    List<Template> of(Occasion occasion);

    Optional<Template> find(Occasion occasion, Channel channel);

    List<Template> all();

    /** @return whether the version was still the one given */
    boolean replace(Template changed);
}
