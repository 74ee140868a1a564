package bd.haat.sandbox.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names what a handler method plays, as {@code party.operation}; faults and the request log address it by this name. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {
    /** The name, for example {@code bkash.execute}. */
    String value();

    /** Whether the answer may be a stream, which is then passed on unbuffered. */
    boolean streaming() default false;
}
