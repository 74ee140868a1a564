package bd.haat.notification.template;

import bd.haat.common.text.LocalizedText;
import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/notifications/templates")
@Tag(name = "Templates")
class TemplateController {
    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    @Operation(summary = "All templates; they are few, so they come on one page")
    Page<TemplateView> all() {
        return new Page<>(templates.all(), null).map(TemplateView::of);
    }

    @GetMapping("/{occasion}/{channel}")
    @Operation(summary = "The words of one occasion by one channel")
    ResponseEntity<TemplateView> one(@PathVariable String occasion, @PathVariable Channel channel) {
        return view(existing(occasion(occasion), channel));
    }

    @PutMapping("/{occasion}/{channel}")
    @Operation(summary = "Changes the words; needs If-Match")
    ResponseEntity<TemplateView> change(
            @PathVariable String occasion,
            @PathVariable Channel channel,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            Body<TemplateRequest> body) {
        var about = occasion(occasion);
        var old = existing(about, channel);
        var changed = body.get().onto(old, about);
        ETags.requireMatch(ifMatch, old.version());
        if (!templates.replace(changed)) throw Problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
        return view(existing(about, channel));
    }

    private static Occasion occasion(String key) {
        return Occasion.of(key).orElseThrow(Problems::notFound);
    }

    private Template existing(Occasion occasion, Channel channel) {
        return templates.find(occasion, channel).orElseThrow(Problems::notFound);
    }

    private static ResponseEntity<TemplateView> view(Template template) {
        return ResponseEntity.ok().eTag(ETags.of(template.version())).body(TemplateView.of(template));
    }

    /** @param variables what may stand in double braces */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TemplateView(
            String occasion, Channel channel, LocalizedText subject, LocalizedText body, Set<String> variables) {
        static TemplateView of(Template template) {
            return new TemplateView(
                    template.occasion(),
                    template.channel(),
                    template.channel() == Channel.SMS
                            ? null
                            : new LocalizedText(template.subjectBn(), template.subjectEn()),
                    new LocalizedText(template.bodyBn(), template.bodyEn()),
                    new TreeSet<>(Occasion.of(template.occasion()).orElseThrow().variables()));
        }
    }
}
