package bd.haat.notification.sms;

import bd.haat.common.remote.RemoteUnavailableException;
import bd.haat.notification.delivery.Attempt.Failed;
import java.net.ConnectException;

/** Judges a call without an answer: where no connection stood, the message cannot have gone. */
final class Lost {
    private Lost() {}

    static Failed failed(String gateway, RemoteUnavailableException away) {
        var cause = away.getCause();
        boolean uncertain = cause != null && !(cause instanceof ConnectException);
        return new Failed(
                gateway, cause == null ? "not asked" : cause.getClass().getSimpleName(), uncertain);
    }
}
