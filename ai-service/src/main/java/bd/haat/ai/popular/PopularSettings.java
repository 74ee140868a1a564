package bd.haat.ai.popular;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param enoughNearby products that must have sold in an area before it speaks for itself; fewer where fewer are asked for */
@ConfigurationProperties("haat.ai")
record PopularSettings(int enoughNearby) {}
