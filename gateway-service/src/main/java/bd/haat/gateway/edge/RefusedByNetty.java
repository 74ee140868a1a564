package bd.haat.gateway.edge;

import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.Problems;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;

/** Answers what is no request at all, which Netty would refuse with an empty answer: 400, 414, 431; then closes. */
@Sharable
class RefusedByNetty extends ChannelInboundHandlerAdapter {
    private static final String ILLEGAL = "\"<>\\^`{|}";

    private final Problems problems;

    RefusedByNetty(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof HttpRequest request)) {
            context.fireChannelRead(message);
        } else if (request.decoderResult().isFailure()) {
            refuse(context, message, problemOf(request.decoderResult().cause()));
        } else if (!isUri(request.uri())) {
            refuse(context, message, Problem.badRequest());
        } else {
            context.fireChannelRead(message);
        }
    }

    private void refuse(ChannelHandlerContext context, Object message, Problem problem) {
        ReferenceCountUtil.release(message);
        var body = Unpooled.wrappedBuffer(problems.unaddressed(problem));
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.status().value()),
                body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private static Problem problemOf(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> Problem.uriTooLong();
            case TooLongHttpHeaderException _ -> Problem.headersTooLarge();
            default -> Problem.badRequest();
        };
    }

    /** Only what {@link java.net.URI} takes: with anything else there would be no exchange to answer in. */
    private static boolean isUri(String text) {
        if (!text.startsWith("/") && !text.startsWith("http")) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || ILLEGAL.indexOf(c) >= 0) return false;
            if (c == '%' && !(isHex(text, i + 1) && isHex(text, i + 2))) return false;
        }
        return true;
    }

    private static boolean isHex(String text, int index) {
        return index < text.length() && Character.digit(text.charAt(index), 16) >= 0;
    }
}
