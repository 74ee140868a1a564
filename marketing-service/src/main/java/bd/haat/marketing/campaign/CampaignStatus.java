package bd.haat.marketing.campaign;

/** Whether a campaign may be seen inside its window. */
enum CampaignStatus {
    DRAFT,
    ACTIVE,
    ENDED
}
