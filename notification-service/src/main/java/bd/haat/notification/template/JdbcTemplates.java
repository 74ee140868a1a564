package bd.haat.notification.template;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTemplates implements Templates {
    private static final String ALL =
            "select occasion, channel, subject_bn, subject_en, body_bn, body_en, version from templates";

    private final JdbcClient db;

    JdbcTemplates(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Template> of(Occasion occasion) {
        return db.sql(ALL + " where occasion = :occasion order by channel")
                .param("occasion", occasion.key())
                .query(Template.class)
                .list();
    }

    @Override
    public Optional<Template> find(Occasion occasion, Channel channel) {
        return of(occasion).stream()
                .filter(template -> template.channel() == channel)
                .findFirst();
    }

    @Override
    public List<Template> all() {
        return db.sql(ALL + " order by occasion, channel").query(Template.class).list();
    }

    @Override
    public boolean replace(Template changed) {
        return db.sql("""
            update templates set subject_bn = :subjectBn, subject_en = :subjectEn, body_bn = :bodyBn, body_en = :bodyEn,
                version = version + 1
             where occasion = :occasion and channel = :channel and version = :version\
            """)
                        .param("subjectBn", changed.subjectBn())
                        .param("subjectEn", changed.subjectEn())
                        .param("bodyBn", changed.bodyBn())
                        .param("bodyEn", changed.bodyEn())
                        .param("occasion", changed.occasion())
                        .param("channel", changed.channel().name())
                        .param("version", changed.version())
                        .update()
                == 1;
    }
}
