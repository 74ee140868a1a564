package bd.haat.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ETagsTest {
    @Test
    void anyTagOfTheCurrentVersionMatches() {
        for (var tag : new String[] {"W/\"7\"", "\"7\"", "*", "\"6\", W/\"7\""})
            assertThatCode(() -> ETags.requireMatch(tag, 7)).as(tag).doesNotThrowAnyException();
    }

    @Test
    void noTagIs428AndAnotherVersionIs412() {
        assertThat(refusal(null)).isEqualTo(428);
        assertThat(refusal(" ")).isEqualTo(428);
        assertThat(refusal("W/\"6\"")).isEqualTo(412);
        assertThat(refusal("7")).isEqualTo(412);
    }

    private static int refusal(String ifMatch) {
        return catchThrowableOfType(ProblemException.class, () -> ETags.requireMatch(ifMatch, 7))
                .status()
                .value();
    }
}
