package bd.haat.product.attribute;

/**
 * What is wrong with an attribute.
 *
 * @param field its key, or the member of its definition
 * @param code for programs
 */
public record Fault(String field, String code) {}
