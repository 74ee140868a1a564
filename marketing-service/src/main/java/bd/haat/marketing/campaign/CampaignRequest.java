package bd.haat.marketing.campaign;

import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import bd.haat.common.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;

/** A campaign as an admin writes it, whole; a draft unless told otherwise. */
record CampaignRequest(
        @NotNull @Valid @LocalizedSize(max = 120) LocalizedText title,
        @NotNull @Valid @LocalizedSize(max = 4000) LocalizedText body,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotEmpty Set<@NotNull Channel> channels,
        @Pattern(regexp = "[a-z0-9-]{1,50}") String segment,
        CampaignStatus status) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws bd.haat.common.web.ProblemException 400 where the window is none */
    Brief brief() {
        if (startsAt.isBefore(EARLIEST)) throw Problems.invalid("startsAt", "range");
        if (!endsAt.isAfter(startsAt) || endsAt.isAfter(LATEST)) throw Problems.invalid("endsAt", "range");
        return new Brief(
                title.bn(),
                title.en(),
                body.bn(),
                body.en(),
                startsAt,
                endsAt,
                Brief.channels(channels),
                segment,
                status == null ? CampaignStatus.DRAFT : status);
    }
}
