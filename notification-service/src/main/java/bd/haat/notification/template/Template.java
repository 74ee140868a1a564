package bd.haat.notification.template;

import bd.haat.common.text.Language;

/** The words of one occasion by one channel. Subjects are e-mail subjects and inbox titles; an SMS has none. */
public record Template(
        String occasion,
        Channel channel,
        String subjectBn,
        String subjectEn,
        String bodyBn,
        String bodyEn,
        long version) {
    public Words subject(Language language) {
        return new Words(language == Language.BN ? subjectBn : subjectEn);
    }

    public Words body(Language language) {
        return new Words(language == Language.BN ? bodyBn : bodyEn);
    }
}
