package bd.haat.marketing.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All campaigns; lists are newest first, keys grow with time. */
interface Campaigns extends Repository<Campaign, UUID> {
    Campaign save(Campaign campaign);

    Optional<Campaign> findById(UUID id);

    List<Campaign> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);

    @Query("""
        select c from Campaign c where c.brief.status = bd.haat.marketing.campaign.CampaignStatus.ACTIVE
        and c.brief.startsAt <= :now and c.brief.endsAt > :now and c.id < :before order by c.id desc\
        """)
    List<Campaign> running(Instant now, UUID before, Limit limit);

    void delete(Campaign campaign);
}
