package bd.haat.sandbox.bkash;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class PaymentControllerTest {
    private final Caller caller;
    private Merchant merchant;

    @Autowired
    PaymentControllerTest(Caller caller) {
        this.caller = caller;
    }

    @BeforeEach
    void login() throws Exception {
        merchant = new Merchant(caller);
    }

    @Test
    void anApprovedPaymentIsExecutedQueriedAndFound() throws Exception {
        var created = merchant.create(Map.of("amount", "99"));
        assertThat(created.at("/transactionStatus")).isEqualTo("Initiated");
        assertThat(created.at("/bkashURL")).endsWith("/bkash/pay/" + created.at("/paymentID"));
        assertThat(created.at("/paymentCreateTime"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d:\\d{3} GMT\\+0600");

        var id = created.at("/paymentID");
        merchant.decide(id, "approve");
        var executed = merchant.execute(id);
        assertThat(executed.at("/statusCode")).isEqualTo("0000");
        assertThat(executed.at("/transactionStatus")).isEqualTo("Completed");
        assertThat(executed.at("/amount")).isEqualTo("99");
        assertThat(executed.at("/customerMsisdn")).isEqualTo("01770618575");

        assertThat(merchant.status(id).at("/trxID")).isEqualTo(executed.at("/trxID"));
        assertThat(merchant.status(id).at("/merchantInvoice")).isEqualTo(created.at("/merchantInvoiceNumber"));
        var found = merchant.call("/general/searchTransaction", Map.of("trxID", executed.at("/trxID")));
        assertThat(found.at("/transactionStatus")).isEqualTo("Completed");
        assertThat(merchant.books(id).tree().at("/0/captures")).hasSize(1);
    }

    @Test
    void nothingIsChargedBeforeThePayerApproved() throws Exception {
        var id = merchant.created();

        assertThat(merchant.execute(id).at("/statusCode")).isEqualTo("2056");
        assertThat(merchant.status(id).at("/transactionStatus")).isEqualTo("Initiated");
        assertThat(merchant.books(id).tree().at("/0/captures")).isEmpty();
    }

    @Test
    void fiftyExecutionsAtOnceChargeOnce() throws Exception {
        var id = merchant.created();
        merchant.decide(id, "approve");

        List<String> codes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(() -> merchant.execute(id).at("/statusCode"));
            }
            for (var answer : threads.invokeAll(calls)) {
                codes.add(answer.get());
            }
        }

        assertThat(codes).containsOnlyOnce("0000").filteredOn("2117"::equals).hasSize(49);
        assertThat(merchant.books(id).tree().at("/0/captures")).hasSize(1);
        assertThat(merchant.books(id).tree().at("/0/executions").asInt()).isEqualTo(50);
    }

    @Test
    void aPaidInvoiceOpensNoSecondSession() throws Exception {
        var invoice = Map.of("merchantInvoiceNumber", Merchant.invoice());
        var abandoned = merchant.create(invoice);
        assertThat(abandoned.at("/statusCode")).isEqualTo("0000");

        var id = merchant.create(invoice).at("/paymentID");
        merchant.decide(id, "approve");
        merchant.execute(id);
        assertThat(merchant.create(invoice).at("/statusCode")).isEqualTo("2029");
        assertThat(caller.get("/control/bkash/payments?invoice=" + invoice.get("merchantInvoiceNumber"))
                        .tree())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "mode, 0001, 2063",
        "payerReference, '', 2048",
        "callbackURL, javascript:alert(1), 2049",
        "amount, 0, 2006",
        "amount, -5, 2006",
        "amount, 1.234, 2006",
        "amount, 1e3, 2006",
        "currency, USD, 2007",
        "intent, authorization, 2008",
        "merchantInvoiceNumber, '', 2031",
        "merchantInvoiceNumber, <b>, 2031"
    })
    void aWrongCreateIsRefusedUnder200(String field, String value, String code) throws Exception {
        var reply = merchant.create(Map.of(field, value));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/statusCode")).isEqualTo(code);
    }

    @Test
    void unknownPaymentsAndTransactionsAndUnreadableBodiesHaveCodes() throws Exception {
        assertThat(merchant.execute("TR0011NOBODY").at("/statusCode")).isEqualTo("2002");
        assertThat(merchant.status("TR0011NOBODY").at("/statusCode")).isEqualTo("2002");
        assertThat(merchant.call("/execute", Map.of()).at("/statusCode")).isEqualTo("2002");
        assertThat(merchant.call("/general/searchTransaction", Map.of("trxID", "X"))
                        .at("/statusCode"))
                .isEqualTo("2033");
        var unreadable = caller.post(BkashPaths.V1 + "/token/grant", "{", Merchant.LOGIN);
        assertThat(unreadable.at("/statusCode")).isEqualTo("2025");
    }
}
