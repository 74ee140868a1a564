package bd.haat.gateway.forward;

import bd.haat.gateway.problem.ProblemException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** How a replica failed to answer. */
enum Failure {
    /** No connection, so nothing of the request was sent: any replica may have it. */
    UNREACHED,
    /** The connection broke before an answer: only a request that changes nothing may be sent again. */
    BROKEN,
    /** No answer in time. */
    SLOW,
    /** Not the replica's failure. */
    NONE;

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case ProblemException _ -> NONE; // its body broke off, stood still or grew too long
            case ConnectException _, NoRouteToHostException _, UnknownHostException _ -> UNREACHED;
            case ReadTimeoutException _, TimeoutException _ -> SLOW;
            case IOException _ -> BROKEN;
            default -> thrown.getCause() instanceof TimeoutException ? SLOW : NONE;
        };
    }
}
