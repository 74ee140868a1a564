package bd.haat.product.review;

import bd.haat.product.feedback.FeedbackRule;
import bd.haat.product.feedback.FeedbackRules;
import bd.haat.product.feedback.Finding;
import bd.haat.product.feedback.Screening;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds what holds a review back until an admin has looked at it. */
@Service
class FindReasons {
    private static final Duration DAY = Duration.ofDays(1);
    /** Many people say "very good"; nobody says a whole sentence twice by chance. */
    private static final int SENTENCE = 20;

    private final Screening screening;
    private final Reviews reviews;
    private final FeedbackRules rules;
    private final MeterRegistry meters;

    FindReasons(Screening screening, Reviews reviews, FeedbackRules rules, MeterRegistry meters) {
        this.screening = screening;
        this.reviews = reviews;
        this.rules = rules;
        this.meters = meters;
    }

    Set<Finding> inNew(UUID customer, Opinion opinion, Instant now) {
        var findings = in(customer, opinion, new UUID(0, 0));
        if (reviews.writtenSince(customer, now.minus(DAY)) >= rules.of(FeedbackRule.REVIEWS_PER_DAY, now))
            findings.add(Finding.FLOOD);
        return counted(findings);
    }

    Set<Finding> inChanged(Review before, Opinion opinion) {
        var findings = in(before.customerId(), opinion, before.id());
        if (before.findings().contains(Finding.PICTURE)) findings.add(Finding.PICTURE);
        if (before.reason() != null) findings.add(Finding.REJECTED_BEFORE);
        return counted(findings);
    }

    private Set<Finding> counted(Set<Finding> findings) {
        findings.forEach(finding ->
                meters.counter("haat.reviews.held", "finding", finding.name()).increment());
        return findings;
    }

    private Set<Finding> in(UUID customer, Opinion opinion, UUID except) {
        var findings = EnumSet.noneOf(Finding.class);
        findings.addAll(screening.screen(opinion.title(), opinion.body(), opinion.author()));
        var body = opinion.body();
        if (body != null && body.length() >= SENTENCE && reviews.repeats(customer, body, except))
            findings.add(Finding.REPEATED);
        return findings;
    }
}
