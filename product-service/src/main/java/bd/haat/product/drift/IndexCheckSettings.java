package bd.haat.product.drift;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how much time lies between the beginnings of two runs
 * @param lookEvery how often a replica looks whether there is something to do
 * @param batch documents to a look
 * @param settle how long a change may be on its way; what does not agree for longer is wrong. Longer than Elasticsearch remembers the versions
 *     of deleted documents ({@code index.gc_deletes}, a minute)
 */
@ConfigurationProperties("haat.index-check")
record IndexCheckSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("5000") int batch,
        @DefaultValue("90s") Duration settle) {}
