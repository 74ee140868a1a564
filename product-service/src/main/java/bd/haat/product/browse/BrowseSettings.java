package bd.haat.product.browse;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param pageCacheSize what finished product pages may take of the heap
 * @param pageCacheLife how stale a page can be where word of a change was lost
 */
@ConfigurationProperties("haat.browse")
record BrowseSettings(
        @DefaultValue("24MB") DataSize pageCacheSize,
        @DefaultValue("30s") Duration pageCacheLife) {}
