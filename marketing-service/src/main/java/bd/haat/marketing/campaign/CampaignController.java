package bd.haat.marketing.campaign;

import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Campaigns")
class CampaignController {
    private final Campaigns campaigns;
    private final Cursors cursors;
    private final Clock clock;

    CampaignController(Campaigns campaigns, Cursors cursors, Clock clock) {
        this.campaigns = campaigns;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/api/v1/campaigns")
    @Operation(summary = "What runs now, newest first")
    ResponseEntity<Page<RunningCampaign>> running(
            Language language,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var before = CampaignPosition.or(cursors.decode(cursor, CampaignPosition.class));
        var rows = campaigns.running(clock.instant(), before, Limit.of(limit + 1));
        var page = Page.of(rows, limit, last -> cursors.encode(new CampaignPosition(last.id())))
                .map(campaign -> RunningCampaign.of(campaign, language));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag("W/\"" + Integer.toHexString(page.hashCode()) + "\"")
                .body(page);
    }

    record RunningCampaign(UUID id, String title, String body, Instant startsAt, Instant endsAt) {
        static RunningCampaign of(Campaign campaign, Language language) {
            var brief = campaign.brief();
            return new RunningCampaign(
                    campaign.id(),
                    brief.title().in(language),
                    brief.body().in(language),
                    brief.startsAt(),
                    brief.endsAt());
        }
    }
}
