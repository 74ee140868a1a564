package bd.haat.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A real HTTP server in a service's place: remembers what it was asked, answers its name or what a test wants. */
final class Upstream {
    private final String name;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Deque<Asked> asked = new ConcurrentLinkedDeque<>();
    private volatile Answer answer;
    private volatile DisposableServer server;

    Upstream(String name) {
        this.name = name;
        server = bind(0);
        answers(this::name);
    }

    /** What a request looked like when it arrived. */
    record Asked(String method, String uri, io.netty.handler.codec.http.HttpHeaders headers, String body) {
        String header(String header) {
            return headers.get(header);
        }

        List<String> all(String header) {
            return headers.getAll(header);
        }
    }

    interface Answer {
        Publisher<Void> to(HttpServerRequest request, HttpServerResponse response, String body);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    void answers(Answer wanted) {
        answer = wanted;
    }

    /** Forgets what it was asked and answers its name again. */
    void reset() {
        asked.clear();
        answers(this::name);
    }

    Publisher<Void> name(HttpServerRequest request, HttpServerResponse response, String body) {
        return json(response, "{\"service\":\"" + name + "\"}");
    }

    static Publisher<Void> json(HttpServerResponse response, String text) {
        return response.header("Content-Type", "application/json").sendString(Mono.just(text));
    }

    static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }

    Asked last() {
        return asked.getLast();
    }

    int count() {
        return asked.size();
    }

    /** Refuses connections from now on. */
    void stop() {
        server.dispose();
        connections.close().awaitUninterruptibly();
        server.onDispose().block();
    }

    void startAgain() {
        if (server.isDisposed()) server = bind(server.port());
    }

    private DisposableServer bind(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .channelGroup(connections)
                .port(port)
                .httpRequestDecoder(
                        decoder -> decoder.maxInitialLineLength(64_000).maxHeaderSize(64_000))
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString(StandardCharsets.UTF_8)
                        .defaultIfEmpty("")
                        .flatMapMany(body -> {
                            var headers = request.requestHeaders().copy();
                            asked.add(new Asked(request.method().name(), request.uri(), headers, body));
                            return answer.to(request, response, body);
                        })
                        .then())
                .bindNow();
    }
}
