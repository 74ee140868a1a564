package bd.haat.marketing.campaign;

import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/campaigns")
@Tag(name = "Campaigns")
class AdminCampaignController {
    private final Campaigns campaigns;
    private final Cursors cursors;
    private final Clock clock;

    AdminCampaignController(Campaigns campaigns, Cursors cursors, Clock clock) {
        this.campaigns = campaigns;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Campaigns, newest first")
    Page<CampaignView> list(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var before = CampaignPosition.or(cursors.decode(cursor, CampaignPosition.class));
        var rows = campaigns.findByIdLessThanOrderByIdDesc(before, Limit.of(limit + 1));
        return Page.of(rows, limit, last -> cursors.encode(new CampaignPosition(last.id())))
                .map(CampaignView::of);
    }

    @PostMapping
    @Operation(summary = "A new campaign")
    ResponseEntity<CampaignView> add(Body<CampaignRequest> body) {
        var campaign = campaigns.save(new Campaign(body.get().brief(), clock.instant()));
        return ResponseEntity.created(URI.create("/api/v1/admin/campaigns/" + campaign.id()))
                .eTag(ETags.of(campaign.version()))
                .body(CampaignView.of(campaign));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One campaign")
    ResponseEntity<CampaignView> one(@PathVariable UUID id) {
        return view(existing(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces a campaign; needs If-Match")
    ResponseEntity<CampaignView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Body<CampaignRequest> body) {
        var campaign = existing(id);
        var brief = body.get().brief();
        ETags.requireMatch(ifMatch, campaign.version());
        campaign.change(brief);
        return view(campaigns.save(campaign));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Removes a campaign; needs If-Match")
    ResponseEntity<Void> remove(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        var campaign = existing(id);
        ETags.requireMatch(ifMatch, campaign.version());
        campaigns.delete(campaign);
        return ResponseEntity.noContent().build();
    }

    private Campaign existing(UUID id) {
        return campaigns.findById(id).orElseThrow(Problems::notFound);
    }

    private static ResponseEntity<CampaignView> view(Campaign campaign) {
        return ResponseEntity.ok().eTag(ETags.of(campaign.version())).body(CampaignView.of(campaign));
    }
}
