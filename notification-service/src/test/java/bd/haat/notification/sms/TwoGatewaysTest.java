package bd.haat.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.notification.delivery.Attempt;
import bd.haat.notification.delivery.Attempt.Failed;
import bd.haat.notification.delivery.Attempt.Refused;
import bd.haat.notification.delivery.Attempt.Sent;
import bd.haat.notification.delivery.Delivery;
import bd.haat.notification.template.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoGatewaysTest {
    private static final Attempt SENT = new Sent("second", "1");
    private static final Attempt AWAY = new Failed("first", "ConnectException", false);
    private static final Attempt SILENT = new Failed("first", "SocketTimeoutException", true);
    private static final Attempt REFUSED = new Refused("first", "4025");

    @Test
    void theSecondIsAskedWhereTheFirstCannotHaveSent() {
        assertThat(send(1, AWAY, SENT)).isEqualTo(SENT);
        assertThat(send(1, REFUSED, SENT)).isEqualTo(SENT);
    }

    @Test
    void aSilentFirstIsGivenTwoTries() {
        assertThat(send(1, SILENT, SENT)).isEqualTo(SILENT);
        assertThat(send(2, SILENT, SENT)).isEqualTo(SILENT);
        assertThat(send(3, SILENT, SENT)).isEqualTo(SENT);
    }

    @Test
    void onlyWhatBothRefuseIsRefused() {
        assertThat(send(1, REFUSED, REFUSED)).isInstanceOf(Refused.class);
        assertThat(send(1, REFUSED, AWAY)).isEqualTo(AWAY);
        assertThat(send(1, AWAY, REFUSED)).isEqualTo(AWAY);
    }

    private static Attempt send(int attempt, Attempt first, Attempt second) {
        var id = Ids.next();
        return new TwoGateways(List.of(_ -> first, _ -> second))
                .send(new Delivery(
                        id, id, Channel.SMS, id, "order-confirmed", "+8801711111111", "", "x", false, attempt, null));
    }
}
