package bd.haat.marketing.campaign;

import bd.haat.common.text.LocalizedText;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A campaign as admins see it. */
record CampaignView(
        UUID id,
        LocalizedText title,
        LocalizedText body,
        Instant startsAt,
        Instant endsAt,
        Set<Channel> channels,
        String segment,
        CampaignStatus status,
        Instant createdAt) {
    static CampaignView of(Campaign campaign) {
        var brief = campaign.brief();
        return new CampaignView(
                campaign.id(),
                brief.title(),
                brief.body(),
                brief.startsAt(),
                brief.endsAt(),
                brief.channelSet(),
                brief.segment(),
                brief.status(),
                campaign.createdAt());
    }
}
