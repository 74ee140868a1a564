package bd.haat.product.sql;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.ReflectionUtils;

/**
 * Rows that are records, as the parameters of one statement: each component is an {@linkplain ArrayLiteral array} by its own name.
 *
 * <pre>{@code insert into t select * from unnest(:id::uuid[], :pieces::int[])}</pre>
 */
public final class RecordColumns {
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(ReflectionUtils::makeAccessible)
                    .toArray(Method[]::new);
        }
    };

    private RecordColumns() {}

    public static <R extends Record> Map<String, String> of(Class<R> type, Collection<R> rows) {
        var columns = new LinkedHashMap<String, String>();
        for (var accessor : ACCESSORS.get(type))
            columns.put(accessor.getName(), ArrayLiteral.of(rows, row -> ReflectionUtils.invokeMethod(accessor, row)));
        return columns;
    }
}
