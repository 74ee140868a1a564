package bd.haat.product.darkroom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param atOnce pictures developed at the same time
 * @param waiting how many more may wait
 * @param patience how long one may wait and be developed, all in all
 * @param longest how long a decoder may work on one
 * @param mostPixels of a picture, in all; WebP, which cannot be read in parts, gets half of it
 * @param longestSide in pixels
 * @param memory decoded pixels of one picture may take
 */
@ConfigurationProperties("haat.pictures")
record DarkroomSettings(
        @DefaultValue("2") int atOnce,
        @DefaultValue("16") int waiting,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("8s") Duration longest,
        @DefaultValue("25000000") long mostPixels,
        @DefaultValue("12000") int longestSide,
        @DefaultValue("48MB") DataSize memory) {}
