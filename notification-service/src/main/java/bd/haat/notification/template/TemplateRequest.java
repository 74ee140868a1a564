package bd.haat.notification.template;

import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import bd.haat.common.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** New words for a template; both languages are needed, and a subject where the channel shows one. */
record TemplateRequest(
        @Valid @LocalizedSize(max = 150) LocalizedText subject,
        @NotNull @Valid @LocalizedSize(max = 5000) LocalizedText body) {
    private static final int LONGEST_SMS = 300;

    /** @throws bd.haat.common.web.ProblemException 400 that names what the words may not or must contain */
    Template onto(Template old, Occasion occasion) {
        boolean sms = old.channel() == Channel.SMS;
        if (sms && subject != null) throw Problems.invalid("subject", "not-in-sms");
        if (!sms && subject == null) throw Problems.invalid("subject", "required");
        for (var language : Language.values()) {
            if (!sms) check("subject", subject, language, occasion);
            var words = check("body", body, language, occasion);
            if (!words.variables().containsAll(occasion.required()))
                throw Problems.invalid("body." + language.code(), "variable-missing");
            if (sms && words.text().length() > LONGEST_SMS) throw Problems.invalid("body." + language.code(), "size");
        }
        return new Template(
                old.occasion(),
                old.channel(),
                sms ? "" : subject.bn(),
                sms ? "" : subject.en(),
                body.bn(),
                body.en(),
                old.version());
    }

    private static Words check(String member, LocalizedText text, Language language, Occasion occasion) {
        var field = member + "." + language.code();
        var raw = language == Language.BN ? text.bn() : text.en();
        if (raw == null) throw Problems.invalid(field, "required");
        var words = new Words(raw);
        if (!words.isWellFormed()) throw Problems.invalid(field, "braces");
        if (!occasion.variables().containsAll(words.variables())) throw Problems.invalid(field, "unknown-variable");
        return words;
    }
}
