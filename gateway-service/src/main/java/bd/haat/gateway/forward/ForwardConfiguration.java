package bd.haat.gateway.forward;

import io.netty.channel.ChannelOption;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import reactor.netty.http.client.HttpClient;

/** Spring Cloud Gateway's parts that send on, with our rules for headers alone. */
@Configuration(proxyBeanMethods = false)
class ForwardConfiguration {
    private static final int CONNECT_MILLIS = 1000;

    @Bean
    HttpClientCustomizer connectDeadline() {
        return client -> client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
    }

    @Bean
    ForwardFilter forwardFilter(
            HttpClient client,
            ForwardSettings settings,
            OutboundHeadersFilter outbound,
            InboundHeadersFilter inbound,
            HttpClientProperties properties) {
        return new ForwardFilter(client, settings, List.of(outbound, inbound), properties);
    }

    @Bean
    NettyWriteResponseFilter answerFilter(ObjectProvider<List<HttpHeadersFilter>> none) {
        return new NettyWriteResponseFilter(List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_NDJSON), none);
    }
}
