package bd.haat.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterTest {
    @Test
    void textIsEscapedAndLinksCanBeTapped() {
        assertThat(Letter.html("Dear <b>R&D</b>\n\nhttp://x/verify-email?token=a_B-1\nbye"))
                .contains("<p>Dear &lt;b&gt;R&amp;D&lt;/b&gt;</p>")
                .contains("<a href=\"http://x/verify-email?token=a_B-1\">http://x/verify-email?token=a_B-1</a><br>bye");
    }
}
