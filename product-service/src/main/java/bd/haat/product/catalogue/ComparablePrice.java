package bd.haat.product.catalogue;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The price before is above the price now: no reduction that is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ComparablePrice.Validator.class)
@interface ComparablePrice {
    String message() default "{haat.compare-at-price}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the member {@code compareAtPrice} where it is wrong. */
    class Validator implements ConstraintValidator<ComparablePrice, VariantRequest> {
        @Override
        public boolean isValid(VariantRequest variant, ConstraintValidatorContext context) {
            if (variant.price() == null
                    || variant.compareAtPrice() == null
                    || variant.compareAtPrice().amount() > variant.price().amount()) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("compareAtPrice")
                    .addConstraintViolation();
            return false;
        }
    }
}
