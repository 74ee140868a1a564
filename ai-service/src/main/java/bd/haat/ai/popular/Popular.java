package bd.haat.ai.popular;

import bd.haat.ai.answer.Recommendation;
import java.util.List;

/** What sells lately in an area, best first; the score is its orders, each counting half as much after 30 days. */
record Popular(Area area, List<Recommendation> products) {}
