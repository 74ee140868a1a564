package bd.haat.product.elastic;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param indexPrefix stands before all our names in Elasticsearch
 * @param replicas copies of each shard; 0 on a single node
 * @param earlierFormsEvery how often indexes of documents' earlier forms are looked for
 * @param earlierFormsKept how long they stay beside the present one, for replicas and releases that still ask them
 * @param catchUpEvery how often products whose document is due are looked for
 * @param rebuildBatch documents written at once in a rebuild
 * @param suggestions the most suggestions given while somebody types
 * @param alternatives the most weaker offers given where nothing matches
 * @param facetSize the most values shown of one facet
 * @param facetMatches the most matches that facets count, per shard of the index: the best ones
 * @param deadline how long Elasticsearch may look before it answers with what it has
 * @param patience how long an answer of Elasticsearch is waited for at all
 * @param answerCacheSize what finished answers may take of the heap
 * @param answerCacheLife how long an answer is given again to the same question; none where zero
 */
@ConfigurationProperties("haat.search")
public record SearchSettings(
        @DefaultValue("") String indexPrefix,
        @DefaultValue("0") int replicas,
        @DefaultValue("1h") Duration earlierFormsEvery,
        @DefaultValue("1d") Duration earlierFormsKept,
        @DefaultValue("1s") Duration catchUpEvery,
        @DefaultValue("500") int rebuildBatch,
        @DefaultValue("8") int suggestions,
        @DefaultValue("12") int alternatives,
        @DefaultValue("30") int facetSize,
        @DefaultValue("10000") int facetMatches,
        @DefaultValue("2s") Duration deadline,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("16MB") DataSize answerCacheSize,
        @DefaultValue("3s") Duration answerCacheLife) {
    private static final int FORM = 4;

    /** The name that searches ask; the number grows when documents change their form, which has a new index made at start. */
    public String alias() {
        return alias(FORM);
    }

    /** The names that releases before this one ask. */
    public List<String> earlierAliases() {
        return IntStream.range(1, FORM).mapToObj(this::alias).toList();
    }

    /** Names all of them, and those of releases after this one. */
    public String aliases() {
        return indexPrefix + "products-v*";
    }

    private String alias(int form) {
        return indexPrefix + "products-v" + form;
    }
}
