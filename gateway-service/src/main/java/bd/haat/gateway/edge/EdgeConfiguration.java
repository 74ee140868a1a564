package bd.haat.gateway.edge;

import bd.haat.gateway.problem.Problems;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** The server's own limits. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(75);
    private static final Duration SILENCE_IN_A_BODY = Duration.ofSeconds(30);

    @Bean
    NettyServerCustomizer publicServer(Problems problems) {
        var refused = new RefusedByNetty(problems);
        return server -> server.idleTimeout(IDLE)
                .readTimeout(SILENCE_IN_A_BODY)
                .httpRequestDecoder(
                        decoder -> decoder.maxInitialLineLength(LONGEST_LINE).maxHeaderSize(LARGEST_HEADERS))
                .doOnChannelInit((_, channel, _) ->
                        channel.pipeline().addAfter(NettyPipeline.HttpCodec, "haat.refused", refused));
    }
}
