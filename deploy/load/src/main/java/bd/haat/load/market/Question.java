package bd.haat.load.market;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What product-service asks Elasticsearch when somebody searches, word for word. */
record Question(String path, String body) {
    private static final int MOST = 200;

    /** Of searches for the words of the goods, each with a highest price that nobody else names, as in {@link Reads#newSearch}. */
    static List<Question> about(Goods goods, Fleet fleet) {
        var random = new SplittableRandom(goods.words().size());
        var questions = new ArrayList<Question>();
        try (var admin = new People(fleet).admin()) {
            for (int i = 0; i < MOST; i++) {
                var word = goods.words().get(random.nextInt(goods.words().size()));
                var question = admin.got("/api/v1/admin/search/question?limit=24&q=" + word + "&maxPrice="
                        + random.nextLong(100_000_000, 200_000_000));
                questions.add(new Question(
                        question.path("path").asString(), question.path("body").toString()));
            }
        } catch (IOException failed) {
            throw new LoadException("the questions to Elasticsearch: " + failed, failed);
        }
        return questions;
    }
}
