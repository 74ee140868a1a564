package bd.haat.order.risk;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.fingerprint.Fingerprints;
import bd.haat.order.orders.PaymentMethod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgePurchaseTest {
    private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
    private static final long LIMIT = 5_000_000;

    private final List<RiskRule> rules = new ArrayList<>();
    private final Set<Signal> asked = EnumSet.noneOf(Signal.class);
    private Standing standing = standing(0, 0, 0, 0, 0, 0, 0, 0, true);
    private int questions;

    @ParameterizedTest
    @CsvSource({
        "4999999,  0, ALLOW,       none",
        "5000000,  0, REQUIRE_OTP, cod-limit",
        "4999999, 19, ALLOW,       none",
        "4999999, 20, REFUSE,      cod-open-orders",
        "5000000, 20, REFUSE,      cod-open-orders"
    })
    void withoutRulesOfOurOwnOnlyTheTwoLimitsOfCashCount(long total, int open, Outcome outcome, String reason) {
        standing = standing(open, 0, 0, 0, 0, 0, 0, 0, true);
        var decision = judge(PaymentMethod.COD, total);
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.reason()).isEqualTo(reason);
        assertThat(decision.score()).isZero();
        assertThat(questions).isEqualTo(1);
        assertThat(asked).containsExactlyInAnyOrder(Signal.TOTAL_MINOR, Signal.OPEN_ON_DELIVERY);
    }

    @Test
    void whatIsPaidAheadCostsNoQuestionWhereNoRuleIsAboutIt() {
        rules.add(rule("too-many", Signal.ACCOUNT_ORDERS_AN_HOUR, 3, Outcome.REFUSE, 0, true, null));
        assertThat(judge(PaymentMethod.BKASH, 100_000_000).outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(questions).isZero();
        rules.add(rule("far-too-many", Signal.ACCOUNT_ORDERS_AN_HOUR, 3, Outcome.REVIEW, 0, false, null));
        standing = standing(0, 3, 0, 0, 0, 0, 0, 0, true);
        assertThat(judge(PaymentMethod.BKASH, 100_000_000).reason()).isEqualTo("far-too-many");
        assertThat(questions).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL_MINOR, 70000",
        "OPEN_ON_DELIVERY, 3",
        "ACCOUNT_ORDERS_AN_HOUR, 4",
        "PHONE_ORDERS_AN_HOUR, 5",
        "PLACE_ORDERS_AN_HOUR, 6",
        "ORIGIN_ORDERS_AN_HOUR, 7",
        "UNDELIVERED_PARCELS, 2",
        "UNDELIVERED_PERCENT, 40",
        "RETURNED_ORDERS, 1",
        "NEW_PLACE, 1",
    })
    void eachSignalSpeaksFromItsThresholdOnAndSaysWhatItSaw(Signal signal, long value) {
        standing = standing(3, 4, 5, 6, 7, 3, 2, 1, false);
        rules.add(rule("the-rule", signal, value, Outcome.REVIEW, 30, true, null));
        var decision = judge(PaymentMethod.COD, 70_000);
        assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(decision.score()).isEqualTo(30);
        assertThat(decision.reasons())
                .containsExactly(new Decision.Reason("the-rule", signal, value, value, Outcome.REVIEW, 30));
        assertThat(asked).contains(signal);

        rules.set(0, rule("the-rule", signal, value + 1, Outcome.REVIEW, 30, true, null));
        assertThat(judge(PaymentMethod.COD, 70_000).reasons()).isEmpty();
    }

    @Test
    void twoParcelsAreTooFewForAPercentage() {
        rules.add(rule("refuses", Signal.UNDELIVERED_PERCENT, 50, Outcome.REFUSE, 0, true, null));
        standing = standing(0, 0, 0, 0, 0, 0, 2, 0, true);
        assertThat(judge(PaymentMethod.COD, 1).outcome()).isEqualTo(Outcome.ALLOW);
        standing = standing(0, 0, 0, 0, 0, 1, 2, 0, true);
        assertThat(judge(PaymentMethod.COD, 1).outcome()).isEqualTo(Outcome.REFUSE);
    }

    @Test
    void pointsAddUpAndTheirSumHasRulesOfItsOwn() {
        standing = standing(0, 4, 0, 0, 0, 0, 1, 0, false);
        rules.add(rule("score-review", Signal.SCORE, 60, Outcome.REVIEW, 0, true, null));
        rules.add(rule("score-otp", Signal.SCORE, 30, Outcome.REQUIRE_OTP, 0, true, null));
        rules.add(rule("new-door", Signal.NEW_PLACE, 1, Outcome.ALLOW, 20, true, null));
        rules.add(rule("busy", Signal.ACCOUNT_ORDERS_AN_HOUR, 4, Outcome.ALLOW, 15, true, null));
        var asksForACode = judge(PaymentMethod.COD, 1);
        assertThat(asksForACode.outcome()).isEqualTo(Outcome.REQUIRE_OTP);
        assertThat(asksForACode.score()).isEqualTo(35);
        assertThat(asksForACode.reasons())
                .extracting(Decision.Reason::rule)
                .containsExactly("score-otp", "new-door", "busy");
        rules.add(rule("refused-once", Signal.UNDELIVERED_PARCELS, 1, Outcome.ALLOW, 25, true, null));
        var isLookedAt = judge(PaymentMethod.COD, 1);
        assertThat(isLookedAt.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(isLookedAt.reason()).isEqualTo("score-review");
        assertThat(isLookedAt.needsProof())
                .as("a code is asked for all the same")
                .isTrue();
    }

    @Test
    void aRuleForNewAccountsLeavesOldOnesAlone() {
        rules.add(rule("new-account", Signal.TOTAL_MINOR, 100_000, Outcome.REFUSE, 0, true, 7));
        assertThat(judge(100_000, NOW.minus(Duration.ofDays(6))).reason()).isEqualTo("new-account");
        assertThat(judge(99_999, NOW.minus(Duration.ofDays(6))).outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(judge(100_000, NOW.minus(Duration.ofDays(7))).outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(judge(100_000, null).outcome()).isEqualTo(Outcome.ALLOW);
    }

    @Test
    void theStrictestCountsAndAllAreNamed() {
        rules.add(rule("code", Signal.TOTAL_MINOR, 1, Outcome.REQUIRE_OTP, 5, true, null));
        rules.add(rule("look", Signal.TOTAL_MINOR, 2, Outcome.REVIEW, 0, true, null));
        rules.add(rule("no", Signal.TOTAL_MINOR, 3, Outcome.REFUSE, 0, true, null));
        var decision = judge(PaymentMethod.COD, 3);
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(decision.reasons()).extracting(Decision.Reason::rule).containsExactly("no", "look", "code");
        assertThat(decision.needsProof()).as("no code helps").isFalse();
    }

    private Decision judge(PaymentMethod method, long total) {
        return judge(method, total, NOW.minus(Duration.ofDays(400)));
    }

    private Decision judge(long total, Instant registeredAt) {
        return judge(PaymentMethod.COD, total, registeredAt);
    }

    private Decision judge(PaymentMethod method, long total, Instant registeredAt) {
        questions = 0;
        asked.clear();
        RiskRules inForce = new RiskRules() {
            @Override
            public List<RiskRule> inForce(Instant at) {
                return rules;
            }

            @Override
            public List<RiskRule> list(UUID after, int limit) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean add(RiskRule rule) {
                return rules.add(rule);
            }
        };
        var judge = new JudgePurchase(
                inForce,
                (rule, _) -> switch (rule) {
                    case COD_LIMIT_MINOR -> LIMIT;
                    case COD_OPEN_ORDERS -> 20;
                    default -> throw new AssertionError(rule);
                },
                (_, signals, _) -> {
                    questions++;
                    asked.addAll(signals);
                    return standing;
                },
                Clock.fixed(NOW, ZoneOffset.UTC));
        return judge.judge(
                        new Purchase(UUID.randomUUID(), "key", method, total, registeredAt, new Fingerprints(1, 2, 3)))
                .decision();
    }

    private static Standing standing(
            int open,
            int account,
            int phone,
            int place,
            int origin,
            int delivered,
            int undelivered,
            int returned,
            boolean placeKnown) {
        return new Standing(
                Optional.empty(), open, 0, account, phone, place, origin, delivered, undelivered, returned, placeKnown);
    }

    private static RiskRule rule(
            String name, Signal signal, long threshold, Outcome outcome, int points, boolean cod, Integer days) {
        var nobody = new UUID(0, 0);
        return new RiskRule(nobody, name, signal, threshold, outcome, points, cod, days, NOW, "", nobody, NOW);
    }
}
