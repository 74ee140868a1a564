package bd.haat.gateway.forward;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.Connection;

/** Closes a client's WebSocket on which nothing has passed either way for a while: a phone that left the network never says so. */
final class IdleSockets {
    private IdleSockets() {}

    static void closeAfter(Duration silence, ServerWebExchange exchange) {
        if (!(exchange.getRequest() instanceof AbstractServerHttpRequest request)) return;
        Connection connection = request.getNativeRequest();
        connection.channel().pipeline().addFirst(new IdleStateHandler(0, 0, silence.toMillis(), TimeUnit.MILLISECONDS) {
            @Override
            protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
                context.close();
            }
        });
    }
}
