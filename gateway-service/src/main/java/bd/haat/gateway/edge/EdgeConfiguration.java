package bd.haat.gateway.edge;

import bd.haat.gateway.problem.Problems;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** The server's own limits. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {
    @Bean
    NettyServerCustomizer publicServer(Problems problems) {
        var refused = new RefusedByNetty(problems);
        return server -> server.doOnChannelInit(
                (_, channel, _) -> channel.pipeline().addAfter(NettyPipeline.HttpCodec, "haat.refused", refused));
    }
}
