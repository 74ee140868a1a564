package bd.haat.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What goes wrong. "Work" is the effect at the third party: the charge, the message sent. */
public enum FaultMode {
    /** Works at once, answers after the delay. */
    @JsonProperty("slow")
    SLOW,
    /** Works and answers after the delay, perhaps when the caller has given up already. */
    @JsonProperty("slow-work")
    SLOW_WORK,
    /** Works, then closes the connection without an answer. */
    @JsonProperty("lost-answer")
    LOST_ANSWER,
    /** Closes the connection without having worked. */
    @JsonProperty("lost-request")
    LOST_REQUEST,
    /** Does not work; answers an error in the party's own shape. */
    @JsonProperty("error")
    ERROR,
    /** Does not work; answers 500 with a page, as a broken proxy does. */
    @JsonProperty("http-500")
    HTTP_500,
    /** Does not work; answers 200 with JSON cut in the middle. */
    @JsonProperty("garbage")
    GARBAGE,
    /** Works, and answers with some members of the answer overwritten: a wrong amount, another invoice. */
    @JsonProperty("alter")
    ALTER;

    /** The name in requests and in the log, for example {@code lost-answer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
