package bd.haat.common.web;

/**
 * A JSON request body that is read and validated when asked for. The order of checks is 401, 403, 404, 400: where a path names a
 * resource, the controller looks that up first and reads the body afterwards.
 *
 * <pre>{@code
 * @PutMapping("/api/v1/users/me/addresses/{id}")
 * AddressView change(@PathVariable UUID id, Caller caller, Body<AddressRequest> body) {
 *     var address = addresses.of(caller.userId(), id).orElseThrow(Problems::notFound);
 *     var wanted = body.get();
 * }</pre>
 */
@FunctionalInterface
public interface Body<T> {
    /** @throws RuntimeException that {@code ProblemHandler} answers with 400: not JSON, unknown members, constraints not met */
    T get();
}
