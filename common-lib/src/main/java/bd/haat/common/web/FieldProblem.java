package bd.haat.common.web;

/**
 * One entry of a problem's {@code errors}.
 *
 * @param field the member's path, {@code variants[0].price.amount}, or the parameter's or header's name
 * @param code what is wrong, in kebab case: {@code required}, {@code size}, {@code unknown}, {@code type} …
 * @param message the same for people, in the caller's language
 */
record FieldProblem(String field, String code, String message) {}
