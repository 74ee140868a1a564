package bd.haat.common.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a controller method follow the Idempotency-Key protocol: the header is required; the same key and body get the first answer
 * again with {@code Idempotency-Replayed: true}; another body under the key is 422; a request still running is 409.
 *
 * <p>A crash between the method's commit and the storing of its answer lets the key be taken again when its lease ends. A method that
 * must not act twice even then keeps the key beside what it made, under a unique constraint.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
