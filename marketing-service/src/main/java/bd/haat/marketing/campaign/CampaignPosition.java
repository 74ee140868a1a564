package bd.haat.marketing.campaign;

import java.util.UUID;

/** Sort key of lists of campaigns. */
record CampaignPosition(UUID id) {
    /** The key before which every campaign comes, where a cursor is absent. */
    static UUID or(CampaignPosition from) {
        return from == null ? new UUID(-1, -1) : from.id();
    }
}
