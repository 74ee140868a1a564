package bd.haat.product.question;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** {@code haat.questions.waiting}: how many wait for an admin. */
@Component
class QuestionMetrics {
    QuestionMetrics(MeterRegistry registry, JdbcQuestions questions) {
        registry.gauge("haat.questions.waiting", questions, JdbcQuestions::waiting);
    }
}
