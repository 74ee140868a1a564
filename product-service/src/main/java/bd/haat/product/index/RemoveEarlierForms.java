package bd.haat.product.index;

import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.elastic.SearchUnavailable;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes indexes of documents' earlier forms, a day after the present one was made: until then replicas of the release before may ask them, and
 * that release may come back. One that comes back later makes its index anew, as at its first start.
 */
@Component
class RemoveEarlierForms {
    private static final Logger log = LoggerFactory.getLogger(RemoveEarlierForms.class);

    private final SearchIndex index;
    private final SearchSettings settings;
    private final Clock clock;

    RemoveEarlierForms(SearchIndex index, SearchSettings settings, Clock clock) {
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${haat.search.earlier-forms-every}",
            initialDelayString = "${haat.search.earlier-forms-every}")
    void run() {
        try {
            var since = clock.instant().minus(settings.earlierFormsKept());
            if (index.made().filter(since::isAfter).isEmpty()) return;
            index.earlier().forEach(this::remove);
        } catch (SearchUnavailable away) {
            log.debug("removing indexes of earlier forms waits for Elasticsearch", away);
        }
    }

    private void remove(String name) {
        index.drop(name);
        log.info("{} is removed: documents have another form since more than {}", name, settings.earlierFormsKept());
    }
}
