package bd.haat.marketing.campaign;

import bd.haat.common.text.LocalizedText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a campaign says.
 *
 * @param startsAt the first moment
 * @param endsAt the moment from which it is over
 * @param channels names with commas between
 * @param segment the audience's name; null: everybody
 */
@Embeddable
record Brief(
        String titleBn,
        String titleEn,
        String bodyBn,
        String bodyEn,
        Instant startsAt,
        Instant endsAt,
        String channels,
        String segment,
        @Enumerated(EnumType.STRING) CampaignStatus status) {
    LocalizedText title() {
        return new LocalizedText(titleBn, titleEn);
    }

    LocalizedText body() {
        return new LocalizedText(bodyBn, bodyEn);
    }

    Set<Channel> channelSet() {
        return Arrays.stream(channels.split(","))
                .map(Channel::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    static String channels(Set<Channel> channels) {
        return channels.stream().sorted().map(Channel::name).collect(Collectors.joining(","));
    }
}
